package calendar_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"tocsin/report/calendar"
)

// A program is a calendar program with nothing in its calendar.
type program struct{ path, conf, folder string }

func mustProgram(tb testing.TB) program {
	tb.Helper()
	path, err := exec.LookPath("khal")
	if err != nil {
		tb.Skip("khal is not installed")
	}
	p := program{path: path, folder: tb.TempDir()}
	p.conf = filepath.Join(p.folder, "conf")
	conf := fmt.Sprintf(`[calendars]
[[all]]
path = %[1]s/all
[sqlite]
path = %[1]s/khal.db
[locale]
local_timezone = Europe/Brussels
default_timezone = Europe/Brussels
timeformat = %%H:%%M
dateformat = %%d.%%m.%%Y
longdateformat = %%d.%%m.%%Y
datetimeformat = %%d.%%m.%%Y %%H:%%M
longdatetimeformat = %%d.%%m.%%Y %%H:%%M
[default]
default_calendar = all
`, p.folder)
	if err := os.WriteFile(p.conf, []byte(conf), 0o600); err != nil {
		tb.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(p.folder, "all"), 0o700); err != nil {
		tb.Fatal(err)
	}
	return p
}

// takes imports a file and says what is in the calendar then, a line for each time.
func (p program) takes(tb testing.TB, events ...calendar.Event) []string {
	tb.Helper()
	file := filepath.Join(p.folder, "import.ics")
	if err := os.WriteFile(file, MustFile(tb, events...), 0o600); err != nil {
		tb.Fatal(err)
	}
	p.run(tb, "import", "--batch", file)
	listed := p.run(tb, "list", "--day-format", "", "--format", "{start-long}-{end-time} {title} ({location}) {status}{repeat-pattern}", "01.09.2026", "400d")
	var lines []string
	for l := range strings.SplitSeq(listed, "\n") {
		if l = strings.TrimSpace(l); l != "" {
			lines = append(lines, l)
		}
	}
	return lines
}

func (p program) run(tb testing.TB, args ...string) string {
	tb.Helper()
	command := exec.CommandContext(tb.Context(), p.path, append([]string{"-c", p.conf}, args...)...)
	command.Env = append(os.Environ(), "LC_ALL=C.UTF-8", "HOME="+p.folder)
	out, err := command.CombinedOutput()
	if err != nil {
		tb.Fatalf("%v: %s", err, out)
	}
	return string(out)
}

func TestACalendarProgramTakesIt(t *testing.T) {
	p := mustProgram(t)
	lines := p.takes(t, monthly(t))
	for _, want := range []string{"06.10.2026 19:00-21:30", "03.11.2026 19:00-21:30", "02.03.2027 19:00-21:30", "06.04.2027 19:00-21:30"} {
		found := 0
		for _, l := range lines {
			if strings.HasPrefix(l, want+" Assemblée générale ; budget, grève (Maison de quartier, rue de l’Industrie 1\\2, Seraing)") {
				found++
			}
		}
		if found != 1 {
			t.Errorf("%q is there %d times in %q", want, found, lines)
		}
	}
	if len(lines) != 14 {
		t.Errorf("%d times: %q", len(lines), lines)
	}
}

func TestAnUpdateReplacesInACalendarProgram(t *testing.T) {
	p := mustProgram(t)
	e := once(t)
	if lines := p.takes(t, e); len(lines) != 1 || !strings.HasPrefix(lines[0], "01.09.2026 19:00-21:30 Assemblée extraordinaire") {
		t.Fatalf("%q", lines)
	}
	e.Sequence, e.Starts, e.Ends = 1, e.Starts.AddDate(0, 0, 2), e.Ends.AddDate(0, 0, 2)
	if lines := p.takes(t, e); len(lines) != 1 || !strings.HasPrefix(lines[0], "03.09.2026 19:00-21:30 Assemblée extraordinaire") {
		t.Fatalf("moved: %q", lines)
	}
	e.Sequence, e.Cancelled, e.Title = 2, true, "Annulée : "+e.Title
	if lines := p.takes(t, e); len(lines) != 1 || !strings.Contains(lines[0], "Annulée : ") || !strings.Contains(lines[0], "CANCELLED") {
		t.Fatalf("cancelled: %q", lines)
	}
	m := monthly(t)
	m.Except = []time.Time{time.Date(2026, 12, 1, 19, 0, 0, 0, m.Starts.Location())}
	for _, l := range p.takes(t, m) {
		if strings.HasPrefix(l, "01.12.2026") {
			t.Errorf("what falls out is there: %q", l)
		}
	}
}
