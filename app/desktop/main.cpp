#include "application.h"
#include "attune/records/hardening.h"

#include <wx/app.h>

wxIMPLEMENT_APP_NO_MAIN(attune::desktop::Application);

int main(int argc, char** argv)
{
    attune::records::hardenProcess();
    return wxEntry(argc, argv);
}
