package importtest_test

import (
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"tocsin/internal/importtest"
)

// file is a source file with some imports.
func file(imports ...string) *fstest.MapFile {
	source := "package p\n\nimport (\n"
	for _, name := range imports {
		source += "\t_ \"" + name + "\"\n"
	}
	return &fstest.MapFile{Data: []byte(source + ")\n\nfunc f() {}\n")}
}

func TestBrokenRulesAreFound(t *testing.T) {
	rules := house()
	for name, test := range map[string]struct {
		files fstest.MapFS
		want  []string
	}{
		"nothing":                       {fstest.MapFS{}, nil},
		"the standard library":          {fstest.MapFS{"collective/decision/a.go": file("time", "encoding/json", "math/rand/v2")}, nil},
		"rules among themselves":        {fstest.MapFS{"collective/decision/a.go": file("tocsin/collective", "tocsin/collective/when")}, nil},
		"rules that store":              {fstest.MapFS{"collective/decision/a.go": file("tocsin/storage")}, []string{"collective/decision/a.go imports tocsin/storage"}},
		"rules with a library":          {fstest.MapFS{"collective/a.go": file("golang.org/x/text/language")}, []string{"collective/a.go imports golang.org/x/text/language"}},
		"a command that speaks Matrix":  {fstest.MapFS{"commands/vote.go": file("maunium.net/go/mautrix/id")}, []string{"commands/vote.go imports maunium.net/go/mautrix/id"}},
		"a command that speaks SQL":     {fstest.MapFS{"commands/vote.go": file("gorm.io/gorm", "tocsin/storage")}, []string{"commands/vote.go imports gorm.io/gorm"}},
		"a command that calls the bot":  {fstest.MapFS{"commands/vote.go": file("tocsin/bot")}, []string{"commands/vote.go imports tocsin/bot"}},
		"the bot with plain types":      {fstest.MapFS{"bot/a.go": file("tocsin/collective", "maunium.net/go/mautrix/crypto")}, nil},
		"the bot that decides":          {fstest.MapFS{"bot/a.go": file("tocsin/collective/decision")}, []string{"bot/a.go imports tocsin/collective/decision"}},
		"the bot that stores":           {fstest.MapFS{"bot/a.go": file("gorm.io/gorm")}, []string{"bot/a.go imports gorm.io/gorm"}},
		"a store that talks":            {fstest.MapFS{"storage/a.go": file("tocsin/commands", "tocsin/i18n")}, []string{"storage/a.go imports tocsin/commands", "storage/a.go imports tocsin/i18n"}},
		"a program that speaks Matrix":  {fstest.MapFS{"main.go": file("maunium.net/go/mautrix")}, []string{"main.go imports maunium.net/go/mautrix"}},
		"a program on the test's stage": {fstest.MapFS{"main.go": file("tocsin/stage")}, []string{"main.go imports tocsin/stage"}},
		"a name that only begins alike": {fstest.MapFS{"bot/a.go": file("tocsin/collectives", "tocsin/storage2")}, []string{"bot/a.go imports tocsin/collectives", "bot/a.go imports tocsin/storage2"}},
		"a package without a rule":      {fstest.MapFS{"util/a.go": file(), "util/b.go": file("tocsin/bot")}, []string{"util: no rule says what it may import"}},
		"a test":                        {fstest.MapFS{"collective/a_test.go": file("tocsin/storage")}, nil},
		"another module":                {fstest.MapFS{"devserver/go.mod": {}, "devserver/sub/a.go": file("gorm.io/gorm")}, nil},
		"what is no code":               {fstest.MapFS{"testdata/a.go": file("x.y/z"), ".git/a.go": file("x.y/z"), "collective/a.txt": {Data: []byte("?")}}, nil},
	} {
		got, err := importtest.Check(test.files, rules)
		if diff := cmp.Diff(test.want, got, cmpopts.EquateEmpty()); diff != "" || err != nil {
			t.Errorf("%s: %v %s", name, err, diff)
		}
	}
}

func TestUnreadableSource(t *testing.T) {
	files := fstest.MapFS{"collective/a.go": {Data: []byte("package p\nimport (\n")}}
	if _, err := importtest.Check(files, house()); err == nil {
		t.Error("a file that does not parse is passed over")
	}
}
