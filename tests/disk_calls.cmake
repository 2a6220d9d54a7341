# attune_watch_disk(NAME): the program's own calls that read or change the disk, those of its static
# libraries too, pass through disk_calls.cpp. See crash_disk.h and faulty_calls.h.
function(attune_watch_disk name)
    target_sources(${name} PRIVATE ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/crash_disk.cpp
                                   ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/disk_calls.cpp)
    foreach(call open open64 close read pread pread64 write pwrite pwrite64 ftruncate ftruncate64
                 fsync fdatasync flock rename unlink mkdir rmdir
                 # std::filesystem's rename and remove, which the shared C++ library does by itself
                 _ZNSt10filesystem6renameERKNS_7__cxx114pathES3_RSt10error_code
                 _ZNSt10filesystem6removeERKNS_7__cxx114pathERSt10error_code)
        target_link_options(${name} PRIVATE -Wl,--wrap=${call})
    endforeach()
endfunction()
