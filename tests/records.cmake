include(${CMAKE_CURRENT_SOURCE_DIR}/records_vault.cmake OPTIONAL)
include(${CMAKE_CURRENT_SOURCE_DIR}/records_db.cmake OPTIONAL)
