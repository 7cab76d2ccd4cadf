# Fails when a source is not formatted as .clang-format says, and names each; mends them: clang-format -i FILE.
cmake_minimum_required(VERSION 3.25)

file(GLOB_RECURSE sources ${ROOT}/generator/*.h ${ROOT}/generator/*.cpp ${ROOT}/tests/*.h ${ROOT}/tests/*.cpp)
list(FILTER sources EXCLUDE REGEX "/node_modules/")
execute_process(COMMAND ${CLANG_FORMAT} --dry-run --Werror ${sources} RESULT_VARIABLE status ERROR_VARIABLE said)
if(NOT status EQUAL 0)
  string(REGEX MATCHALL "[^\n]+: error: code should be clang-formatted" lines "${said}")
  list(TRANSFORM lines REPLACE ":[0-9]+:[0-9]+: error:.*" "")
  list(REMOVE_DUPLICATES lines)
  list(JOIN lines "\n" files)
  message(FATAL_ERROR "run ${CLANG_FORMAT} -i on these files:\n${files}\n")
endif()
