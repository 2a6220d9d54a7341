#pragma once

#include "attune/questionnaires/instrument.h"
#include "published_keys.h"

#include <string>

/// The first way in which an instrument scores or reads its scores otherwise than was published,
/// tried out answer by answer; empty: none. This is what "the definition is right" means here.
std::string firstDisagreement(const attune::questionnaires::Instrument& instrument,
                              const PublishedKey& key);
