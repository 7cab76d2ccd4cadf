# Fails when two headers define a type of the same name: a reader would have to know which of the two a file means.
cmake_minimum_required(VERSION 3.25)

file(GLOB_RECURSE headers RELATIVE ${ROOT}/generator ${ROOT}/generator/*.h)
foreach(header IN LISTS headers)
  file(STRINGS ${ROOT}/generator/${header} lines REGEX "^(struct|class|enum class) [A-Za-z]+.*{")
  foreach(line IN LISTS lines)
    string(REGEX REPLACE "^(struct|class|enum class) ([A-Za-z]+).*" "\\2" name "${line}")
    if(DEFINED where_${name})
      message(SEND_ERROR "generator/${header}: ${name} is also a type of generator/${where_${name}}")
    endif()
    set(where_${name} ${header})
  endforeach()
endforeach()
