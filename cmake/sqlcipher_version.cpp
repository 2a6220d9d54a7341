// Prints SQLCipher's own version, e.g. "4.6.1": the only trustworthy place to learn it.
#include <sqlcipher/sqlite3.h>

#include <cstdio>
#include <cstdlib>

int main()
{
    sqlite3* database = nullptr;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_open(":memory:", &database) != SQLITE_OK ||
        sqlite3_prepare_v2(database, "PRAGMA cipher_version", -1, &statement, nullptr) !=
            SQLITE_OK ||
        sqlite3_step(statement) != SQLITE_ROW) {
        return 1;
    }
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0));
    const double version = std::atof(text);
    std::printf("%.*s", version > 0 ? 5 : 0, text);
    sqlite3_finalize(statement);
    sqlite3_close(database);
    return 0;
}
