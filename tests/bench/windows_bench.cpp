// How long the windows take, from what a person does until it is painted: opening a client with 200
// results, and the next question after Next, its answer durable. Prints milliseconds, one a line.
#include "check_in_view.h"
#include "large_practice.h"
#include "main_frame.h"

#include <wx/app.h>
#include <wx/button.h>
#include <wx/evtloop.h>
#include <wx/weakref.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <gtk/gtk.h>
#include <vector>

namespace {

using namespace attune;
using namespace attune::records;
using Clock = std::chrono::steady_clock;

constexpr int checkIns = 100; ///< of two questionnaires each
constexpr int rounds = 15;

double median(std::vector<double> spent)
{
    std::ranges::nth_element(spent, spent.begin() + static_cast<long>(spent.size() / 2));
    return spent[spent.size() / 2];
}

class Bench : public wxApp
{
public:
    bool OnInit() override
    {
        m_practice.make();
        test::fillPracticeWithClients(m_practice, 1000);
        m_client = test::fillClient(m_practice, checkIns);
        desktop::StartOptions options;
        options.practiceFolder = m_practice.folder;
        options.surroundings = m_practice.surroundings;
        m_frame = new desktop::MainFrame(std::move(options));
        m_frame->Show();
        CallAfter([this] { measure(); });
        return true;
    }

private:
    void measure()
    {
        bool isOpen = false;
        m_frame->session().open(
            [this] {
                return openPractice(m_practice.folder,
                                    "",
                                    Secret::fromText(test::goodPassphrase),
                                    m_practice.surroundings);
            },
            [&](const std::exception_ptr&) { isOpen = true; });
        settle([&] { return isOpen; });
        std::vector<double> opening;
        for (int round = 0; round < rounds; ++round) {
            untilPainted([this] { m_frame->showToday(); });
            opening.push_back(untilPainted([this] { m_frame->showClient(m_client); }));
        }
        std::printf("client_ms %.1f\n", median(opening));
        std::printf("question_ms %.1f\n", median(questions()));
        std::fflush(stdout);
        m_frame->Close(true);
    }

    std::vector<double> questions()
    {
        const auto id = m_frame->session().ask([this](Record& record) {
            return record.startCheckIn(test::twoQuestionnaires(m_client));
        });
        untilPainted([&] { m_frame->showClientMode(id); });
        press("Start");
        std::vector<double> spent;
        for (int question = 0; question < rounds; ++question) {
            choose();
            settle([] { return true; });
            spent.push_back(press("Next"));
        }
        return spent;
    }

    /// Presses the button of this label and waits until another page is painted.
    double press(const char* label)
    {
        auto* button = dynamic_cast<wxButton*>(
            wxWindow::FindWindowByLabel(wxString::FromUTF8(label), m_frame));
        return button == nullptr ? -1 : untilPainted([button] {
            wxCommandEvent event(wxEVT_BUTTON, button->GetId());
            event.SetEventObject(button);
            button->GetEventHandler()->ProcessEvent(event);
        });
    }

    void choose()
    {
        wxKeyEvent key(wxEVT_CHAR_HOOK);
        key.m_keyCode = '2';
        wxWindow* page = m_frame->GetChildren().GetFirst()->GetData();
        key.SetEventObject(page);
        page->GetEventHandler()->ProcessEvent(key);
    }

    static void settle(const std::function<bool()>& isDone)
    {
        do {
            wxEventLoopBase::GetActive()->YieldFor(wxEVT_CATEGORY_ALL);
        } while (!isDone());
    }

    /// What goes when another page, or another panel of client mode, takes its place.
    wxWindow* shown() const
    {
        wxWindow* page = m_frame->GetChildren().GetFirst()->GetData();
        return page->GetChildren().IsEmpty() ? page : page->GetChildren().GetFirst()->GetData();
    }

    double untilPainted(const std::function<void()>& act)
    {
        const wxWeakRef<wxWindow> before = shown();
        const auto begun = Clock::now();
        act();
        settle([&] { return before == nullptr; });
        GdkWindow* window = gtk_widget_get_window(m_frame->GetHandle());
        gint64 frame = gdk_frame_clock_get_frame_counter(gdk_window_get_frame_clock(window));
        settle([&] {
            return gdk_frame_clock_get_frame_counter(gdk_window_get_frame_clock(window)) > frame &&
                   gtk_events_pending() == FALSE;
        });
        return std::chrono::duration<double, std::milli>(Clock::now() - begun).count();
    }

    test::PracticeFixture m_practice;
    care::ClientId m_client;
    desktop::MainFrame* m_frame = nullptr;
};

} // namespace

wxIMPLEMENT_APP(Bench);
