# Fails when two headers define a type of the same name: all share one namespace, and the linker would silently take
# one of the two for both.
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
