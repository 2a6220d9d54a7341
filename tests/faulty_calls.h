#pragma once

/// A disk that fails on demand, for every call by which the program reads or changes it (those of
/// SQLite, of the key file, of backups), in a program that is linked with disk_calls.cmake. Counted
/// as changes: making a file or folder, writing, cutting, syncing, renaming, removing.
namespace attune::records::test::faulty_calls {

/// Fails at the `step`th change from now (1: the next), once or from then on, with this `errno`.
void failAt(int step, bool forGood, int error);
/// Fails at the `step`th reading from now, as above. Error 0: the file ends there.
void failReadingAt(int step, bool forGood, int error);
/// Every reading brings half of what was asked for, as a signal or a network disk makes it.
void shortenReadings();
/// Every lock is refused with this `errno`, as by a file system that knows none.
void refuseLocks(int error);
void repair();
int steps();    ///< changes since the last of the above
int readings(); ///< likewise

/// Syncs return at once: what is tried here need not survive a real power cut.
void skipSyncs(bool skip);

} // namespace attune::records::test::faulty_calls
