package importtest_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tocsin/internal/importtest"
)

// house are the rules of this program. A package that is added gets its line here:
// the question is which side of the arrow it stands on.
func house() []importtest.Rule {
	return []importtest.Rule{
		// the program wires: it speaks neither Matrix nor SQL
		{Package: ".", May: []string{
			"tocsin/bot", "tocsin/commands", "tocsin/config", "tocsin/keyring", "tocsin/storage", "tocsin/i18n", "tocsin/backup", "tocsin/vitals",
			"tocsin/report/...", "tocsin/collective/...", "tocsin/demo",
		}},
		// Matrix only, and of the rules nothing but the plain types
		{Package: "bot", May: []string{
			"tocsin/collective", "tocsin/commands", "tocsin/storage", "tocsin/report/...", "tocsin/i18n",
			"maunium.net/go/mautrix/...", "go.mau.fi/util/...", "github.com/rs/zerolog", "github.com/robfig/cron/v3",
			"golang.org/x/sync/...", "github.com/glebarez/go-sqlite", // the driver under mautrix's store of keys
		}},
		// what members can say: no Matrix, no SQL, no library at all
		{Package: "commands", May: []string{"tocsin/collective/...", "tocsin/storage", "tocsin/i18n", "tocsin/report/...", "tocsin/crontab"}},
		{Package: "crontab", May: []string{"github.com/robfig/cron/v3"}}, // what a library reads for commands, and nothing else
		// the only place that knows the database
		{Package: "storage", May: []string{
			"tocsin/collective/...", "gorm.io/gorm/...", "github.com/glebarez/sqlite", "github.com/glebarez/go-sqlite",
			"github.com/pressly/goose/v3/...", "golang.org/x/crypto/...",
			"gorm.io/driver/postgres", "github.com/jackc/pgx/v5/...",
		}},
		{Package: "i18n", May: []string{
			"tocsin/collective/...", "github.com/go-playground/locales/...", "golang.org/x/text/...", "gopkg.in/yaml.v3",
		}},
		// what leaves as a file: each library in as few packages as can be
		{Package: "report/page", May: []string{"codeberg.org/go-pdf/fpdf", "golang.org/x/image/...", "golang.org/x/text/..."}},
		{Package: "report/page/pagetest", May: []string{"golang.org/x/image/..."}}, // reads them back, for tests
		{Package: "report/paper", May: []string{"tocsin/report/page", "golang.org/x/text/..."}},
		{Package: "report/chart", May: []string{"github.com/go-analyze/charts", "golang.org/x/text/..."}},
		{Package: "report/calendar", May: []string{"github.com/arran4/golang-ical"}},
		{Package: "report/sheet", May: []string{"github.com/xuri/excelize/v2"}},
		{Package: "report/...", May: []string{"tocsin/collective/...", "tocsin/i18n", "tocsin/report/..."}},
		// rules: the standard library and each other
		{Package: "collective/...", May: []string{"tocsin/collective/..."}},
		// beside the arrow: how the program is set up
		{Package: "config", May: []string{"tocsin/collective/...", "tocsin/i18n", "gopkg.in/yaml.v3"}},
		{Package: "vitals", May: []string{"github.com/VictoriaMetrics/metrics"}},
		{Package: "backup", May: []string{"golang.org/x/crypto/..."}},
		{Package: "keyring", May: []string{"tocsin/config", "tocsin/storage"}},
		// beside the arrow: how it is tested and shown
		{Package: "transcript", May: []string{"golang.org/x/tools/txtar"}},
		{Package: "stage", May: []string{"maunium.net/go/mautrix/...", "github.com/rs/zerolog"}},
		{Package: "trial", May: []string{
			"tocsin/stage", "tocsin/storage", "tocsin/transcript", "tocsin/keyring", "tocsin/i18n", "tocsin/collective/...", "maunium.net/go/mautrix/...",
		}},
		{Package: "faults", May: []string{"tocsin/...", "maunium.net/go/mautrix/...", "golang.org/x/sync/..."}},
		{Package: "play", May: []string{"tocsin/...", "maunium.net/go/mautrix/...", "golang.org/x/sync/..."}},
		{Package: "demo", May: []string{"tocsin/...", "maunium.net/go/mautrix/..."}},
		{Package: "e2e/echo", May: []string{"maunium.net/go/mautrix/...", "go.mau.fi/util/...", "github.com/glebarez/go-sqlite"}}, // nothing of ours
		{Package: "internal/guide", May: []string{"tocsin/transcript"}},
		{Package: "internal/history", May: []string{"tocsin/commands", "tocsin/storage", "tocsin/i18n", "tocsin/collective/..."}},
		{Package: "internal/importtest"},
		{Package: "internal/pictures"},
		{Package: "internal/pgtest", May: []string{"github.com/jackc/pgx/v5/..."}},
		{Package: "internal/raced"},
	}
}

// root is the folder of the module.
func root(tb testing.TB) string {
	tb.Helper()
	dir, err := filepath.Abs("../..")
	if err != nil {
		tb.Fatal(err)
	}
	mod, err := os.ReadFile(filepath.Join(dir, "go.mod"))
	if err != nil || !strings.HasPrefix(string(mod), "module "+importtest.Module+"\n") {
		tb.Fatalf("%s is not the module: %v", dir, err)
	}
	return dir
}

func TestImportsPointOneWay(t *testing.T) {
	wrong, err := importtest.Check(os.DirFS(root(t)), house())
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range wrong {
		t.Error(line)
	}
}
