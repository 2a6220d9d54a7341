# Keys, header and the practice folder.
target_sources(attune_records PRIVATE secret.cpp)
