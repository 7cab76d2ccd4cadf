# Fails when a unit test mirrors no source: tests/diff/text_test.cpp stands for generator/diff/text.{h,cpp}.
# A test of a whole room is named for the room: tests/read/read_test.cpp.
cmake_minimum_required(VERSION 3.25)

foreach(room base model read history diff check outline render registry search publish import export pipeline app)
  file(GLOB_RECURSE tests RELATIVE ${ROOT}/tests/${room} ${ROOT}/tests/${room}/*_test.cpp)
  foreach(test IN LISTS tests)
    string(REGEX REPLACE "_test.cpp$" "" stem ${test})
    if(NOT EXISTS ${ROOT}/generator/${room}/${stem}.h AND NOT EXISTS ${ROOT}/generator/${room}/${stem}.cpp
       AND NOT stem STREQUAL room)
      message(SEND_ERROR "tests/${room}/${test}: there is no generator/${room}/${stem}")
    endif()
  endforeach()
endforeach()
