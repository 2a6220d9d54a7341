#pragma once

#include <stdexcept>
#include <string>

class wxWindow;

namespace attune::desktop {

/// The system could not take a print job. A sentence for the user.
class PrintError : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// Asks for a printer and hands it the PDF itself, so that paper and preview are the same. The
/// bytes go through anonymous memory: no file is written by this program (the system's print
/// spooler keeps its own copy). The job has a neutral title.
/// True when the system took the job, false when the person cancelled.
/// \throws PrintError
bool printPdf(wxWindow* parent, const std::string& bytes);

} // namespace attune::desktop
