# Fails when two headers define a type of the same name, or declare a free function of the same name: a reader would have to
# know which of the two a file means.
cmake_minimum_required(VERSION 3.25)

# Functions that do the same to different things, each in the namespace of its room.
set(shared_names compile digest_of flags_of fold folder_of for_each_inline name_of narrow read_history read_site
    read_synonyms report_json version_name word_of)

file(GLOB_RECURSE headers RELATIVE ${ROOT}/generator ${ROOT}/generator/*.h)
foreach(header IN LISTS headers)
  file(STRINGS ${ROOT}/generator/${header} lines REGEX "^((struct|class|enum class) [A-Za-z]+.*{|[A-Za-z[][^=;(/]*[ &*][a-z_]+\\()")
  foreach(line IN LISTS lines)
    if(line MATCHES "^(struct|class|enum class) ([A-Za-z]+).*{")
      set(name ${CMAKE_MATCH_2})
      set(what type)
    elseif(line MATCHES "^(return|using|namespace|static_assert)")
      continue()
    elseif(line MATCHES "^[^(=;/]*[ &*]([a-z_]+)\\(")
      set(name ${CMAKE_MATCH_1})
      set(what function)
    else()
      continue()
    endif()
    # Overloads stand in one header.
    if(DEFINED where_${name} AND NOT where_${name} STREQUAL header AND NOT name IN_LIST shared_names)
      message(SEND_ERROR "generator/${header}: ${name} is also a ${what} of generator/${where_${name}}")
    endif()
    set(where_${name} ${header})
  endforeach()
endforeach()
