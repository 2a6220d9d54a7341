#include "attune/records/hardening.h"

#include "sodium_ready.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

namespace attune::records {

void hardenProcess()
{
    umask(077);
    const rlimit none{0, 0};
    // Neither call can fail for these arguments in a way a user could act upon.
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    needSodium();
}

} // namespace attune::records
