# The sample site as it will stand on a host that is not its own, in one language and one theme: both are choices of
# site.yaml alone.  A section that only the first revision of one whitepaper has gives it a page for retired sections.
file(REMOVE_RECURSE ${project})
file(COPY ${source}/content ${source}/site DESTINATION ${project})

file(READ ${project}/site/site.yaml settings)
string(REGEX REPLACE "\nlanguage: [a-z]+" "\nlanguage: ${language}" settings "${settings}")
string(REGEX REPLACE "\nbase_url: [^\n]+" "\nbase_url: https://hakusho.example/a/sub-path/" settings "${settings}")
file(WRITE ${project}/site/site.yaml "${settings}\ntheme: ${theme}\n")

# The site's own pages are written in one language.
if(NOT language STREQUAL "ja")
  file(REMOVE_RECURSE ${project}/site/pages)
  file(WRITE ${project}/site/pages/about.md "---\ntitle: About this site\n---\n\nProviders' own documents, to be read [control by control](controls/index.html).\n")
endif()

set(first ${project}/content/vendors/amiya/alog-cloud/revisions/1.0.yaml)
file(READ ${first} revision)
file(WRITE ${first} "${revision}\n  - id: retired\n    title: 次の版でなくなった項\n    body: この項は次の版にはありません。\n")

execute_process(COMMAND ${hakusho} build --root ${project} --out ${out} COMMAND_ERROR_IS_FATAL ANY)
if(NOT EXISTS ${out}/whitepapers/amiya/alog-cloud/retired/retired.html)
  message(FATAL_ERROR "the sample site has no page for a retired section")
endif()
