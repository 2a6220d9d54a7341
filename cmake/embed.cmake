# attune_embed(TARGET NAME files...) makes `attune::embedded::NAME()`, a list of {name, content},
# so that the program runs from anywhere. The generated header is <embedded/NAME.h>.
function(attune_embed target name)
    set(base ${CMAKE_CURRENT_BINARY_DIR}/embedded)
    set(rows "")
    set(paths "")
    foreach(file ${ARGN})
        get_filename_component(path ${file} ABSOLUTE)
        get_filename_component(leaf ${file} NAME)
        list(APPEND paths ${path})
        string(APPEND rows "${leaf}|${path}\n")
    endforeach()
    file(CONFIGURE OUTPUT ${base}/${name}.list CONTENT "${rows}" @ONLY)
    add_custom_command(
        OUTPUT ${base}/${name}.cpp ${base}/${name}.h
        COMMAND ${CMAKE_COMMAND} -DNAME=${name} -DLIST=${base}/${name}.list -DOUT=${base} -P
                ${PROJECT_SOURCE_DIR}/cmake/embed_files.cmake
        DEPENDS ${paths} ${base}/${name}.list ${PROJECT_SOURCE_DIR}/cmake/embed_files.cmake
        VERBATIM)
    target_sources(${target} PRIVATE ${base}/${name}.cpp ${base}/${name}.h)
    target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
endfunction()
