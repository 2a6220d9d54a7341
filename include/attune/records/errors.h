#pragma once

#include <stdexcept>

namespace attune::records {

/// Something about the record or its surroundings went wrong. The text is a full sentence for the
/// user and holds no client data.
class RecordError : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// The passphrase, recovery key or person does not open this practice; same words for all.
class WrongKey : public RecordError
{
public:
    using RecordError::RecordError;
};

/// Too many wrong tries: wait first. The text says how long.
class TryLater : public RecordError
{
public:
    using RecordError::RecordError;
};

/// The header or the database is damaged or was tampered with.
class Damaged : public RecordError
{
public:
    using RecordError::RecordError;
};

/// The key file or the record is older than this computer last saw it: someone put an earlier copy
/// in its place, or the user restored one and has to say so (`Surroundings::acceptOlder`).
class OlderCopy : public Damaged
{
public:
    using Damaged::Damaged;
};

/// Another program holds this practice open.
class InUse : public RecordError
{
public:
    using RecordError::RecordError;
};

/// The disk is full, the folder cannot be written, a file cannot be read.
class StorageError : public RecordError
{
public:
    using RecordError::RecordError;
};

/// The record refuses an action: a signed result, an open alert, bonding after a death.
class Refused : public RecordError
{
public:
    using RecordError::RecordError;
};

/// The role of who opened the record does not reach so far. The refusal stands in the audit.
class NotAllowed : public Refused
{
public:
    using Refused::Refused;
};

} // namespace attune::records
