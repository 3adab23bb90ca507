package commands

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"tocsin/i18n"
	"tocsin/transcript"
)

// TestEveryCommandIsWhole: a command is a file, a line in the list, names and help
// in four languages, and a transcript that shows it.
func TestEveryCommandIsWhole(t *testing.T) {
	texts := MustTexts(t)
	spoken := spokenNames(t, newVocabulary(texts, list()))
	seen := map[string]bool{}
	for _, command := range list() {
		t.Run(command.Key, func(t *testing.T) {
			if command.Key == "" || command.Guard == nil || command.Run == nil {
				t.Error("it has no key, no guard or nothing to run")
			}
			if seen[command.Key] {
				t.Error("two commands have this key")
			}
			seen[command.Key] = true
			for _, lang := range i18n.Langs() {
				for _, key := range []string{"name.", "help.", "usage."} {
					if !slices.Contains(texts.Keys(lang), key+command.Key) {
						t.Errorf("%s has no %s%s", lang, key, command.Key)
					}
				}
			}
			if !spoken[command.Key] {
				t.Error("no member says it in testdata/transcripts")
			}
		})
	}
}

// spokenNames finds the commands that members use in the transcripts.
func spokenNames(t *testing.T, v vocabulary) map[string]bool {
	t.Helper()
	files, err := filepath.Glob("../testdata/transcripts/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no transcripts: %v", err)
	}
	spoken := map[string]bool{}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		c, err := transcript.Parse(data)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range c.Sections {
			for _, line := range s.Lines {
				name, _, marked := splitCommand(line.Text)
				if key, ok := v.names.word(name); ok && line.Who != transcript.Bot && (marked || s.Direct) {
					spoken[key] = true
				}
			}
		}
	}
	return spoken
}

// TestOneCommandAFile: the command of the function f is in f.go.
func TestOneCommandAFile(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	made := 0
	for _, file := range files {
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, decl := range parsed.Decls {
			f, ok := decl.(*ast.FuncDecl)
			if !ok || f.Recv != nil || !makesCommand(f) || strings.HasSuffix(file, "_test.go") {
				continue
			}
			made++
			if f.Name.Name+".go" != file {
				t.Errorf("the command %s is in %s", f.Name.Name, file)
			}
		}
	}
	if made != len(list()) {
		t.Errorf("%d functions make a command, and %d are in the list", made, len(list()))
	}
}

// makesCommand says whether a function takes nothing and returns a Command.
func makesCommand(f *ast.FuncDecl) bool {
	results := f.Type.Results
	if f.Type.Params.NumFields() != 0 || results.NumFields() != 1 {
		return false
	}
	name, ok := results.List[0].Type.(*ast.Ident)
	return ok && name.Name == "Command"
}

// TestNamesMeanOneCommand in all languages at once: a member can use any of them.
func TestNamesMeanOneCommand(t *testing.T) {
	texts := MustTexts(t)
	means := map[string]string{}
	for _, lang := range i18n.Langs() {
		for _, command := range list() {
			for _, name := range texts.Words(lang, "name."+command.Key) {
				folded := i18n.Fold(name)
				if other, ok := means[folded]; ok && other != command.Key {
					t.Errorf("%s is both %s and %s", name, other, command.Key)
				}
				means[folded] = command.Key
				if split, rest, marked := splitCommand("!" + name); !marked || rest != "" || i18n.Fold(split) != folded {
					t.Errorf("!%s is not read as one word", name)
				}
			}
		}
	}
}

// Keys are those of all commands, for tests outside this package.
func Keys() []string {
	var keys []string
	for _, c := range list() {
		keys = append(keys, c.Key)
	}
	return keys
}
