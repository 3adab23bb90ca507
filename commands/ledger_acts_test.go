package commands

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"tocsin/collective/incident"
	"tocsin/i18n"
)

// recorders are the functions that take the name of an act, with its place among the arguments.
// Inside of them an act is handed on, and is no act of its own.
var recorders = map[string]int{
	"record": 1, "recordAs": 2, "withdrawAs": 2, "recordMeeting": 1, "recordAction": 1, "recordPromise": 1, "recordMandate": 1, "beginMandate": 1, "recordReport": 1,
	"keepAction": 1, "letterMoved": 2, "changePeople": 3,
}

// madeActs are the acts whose names are made while the program runs.
func madeActs() map[string][]string {
	tasks := []string{"date-task"}
	for _, verb := range taskKeys() {
		tasks = append(tasks, verb+"-task")
	}
	reports := []string{}
	for _, s := range []incident.Status{incident.Received, incident.PeerRead, incident.Corroborated, incident.Used,
		incident.Challenged, incident.Answered, incident.Resolved} {
		reports = append(reports, "report-"+string(s))
	}
	var reviews []string
	for _, answer := range reviewOptions() {
		reviews = append(reviews, "review-"+answer)
	}
	return map[string][]string{
		`verb + "-task"`: tasks, `"report-" + string(status)`: reports, `"report-" + string(r.Status)`: reports, `"review-" + answer`: reviews,
		`"move-" + string(m.Kind)`: {"move-withdraw", "move-prolong"}, `"cosign-" + string(m.Kind)`: {"cosign-withdraw", "cosign-prolong"},
		"news": {newsReached, newsHeld, newsMissed}, "c.withdrawal(p)": {"withdraw", "withdraw-together", "lapse"},
	}
}

// codeActs are the acts that the code records.
func codeActs(t *testing.T) map[string]bool {
	t.Helper()
	paths, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	set, files, constants := token.NewFileSet(), []*ast.File{}, map[string]string{}
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(set, path, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
		ast.Inspect(file, func(n ast.Node) bool {
			if spec, ok := n.(*ast.ValueSpec); ok && len(spec.Names) == 1 && len(spec.Values) == 1 {
				if lit, ok := spec.Values[0].(*ast.BasicLit); ok && lit.Kind == token.STRING {
					constants[spec.Names[0].Name], _ = strconv.Unquote(lit.Value)
				}
			}
			return true
		})
	}
	acts := map[string]bool{}
	add := func(in string, e ast.Expr) {
		if lit, ok := e.(*ast.BasicLit); ok {
			text, _ := strconv.Unquote(lit.Value)
			acts[text] = true
			return
		}
		if name, ok := e.(*ast.Ident); ok {
			if text, constant := constants[name.Name]; constant {
				acts[text] = true
				return
			}
			if _, handsOn := recorders[in]; handsOn && name.Name == "act" {
				return
			}
		}
		made, known := madeActs()[types.ExprString(e)]
		if !known {
			t.Errorf("%s: which acts is %s?", set.Position(e.Pos()), types.ExprString(e))
		}
		for _, act := range made {
			acts[act] = true
		}
	}
	for _, file := range files {
		for _, decl := range file.Decls {
			f, ok := decl.(*ast.FuncDecl)
			if !ok {
				continue
			}
			ast.Inspect(f, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.CallExpr:
					if called, ok := n.Fun.(*ast.SelectorExpr); ok {
						if at, records := recorders[called.Sel.Name]; records && at < len(n.Args) {
							add(f.Name.Name, n.Args[at])
						}
						if called.Sel.Name == "Record" && f.Name.Name != "recordIn" {
							t.Errorf("%s: only recordIn writes into a journal", set.Position(n.Pos()))
						}
					}
				case *ast.CompositeLit:
					if of, ok := n.Type.(*ast.SelectorExpr); ok && of.Sel.Name == "Entry" {
						for _, part := range n.Elts {
							if pair, ok := part.(*ast.KeyValueExpr); ok && types.ExprString(pair.Key) == "Act" {
								add(f.Name.Name, pair.Value)
							}
						}
					}
				}
				return true
			})
		}
	}
	return acts
}

// TestEveryActHasItsText: whatever a command records can be read in the journal, in every language.
func TestEveryActHasItsText(t *testing.T) {
	texts, known, code := MustTexts(t), recordedActs(), codeActs(t)
	for act := range code {
		if _, ok := known[act]; !ok {
			t.Errorf("%q is recorded, and recordedActs does not have it", act)
		}
	}
	for act, of := range known {
		if !code[act] {
			t.Errorf("%q is never recorded", act)
		}
		for _, lang := range i18n.Langs() {
			if !slices.Contains(texts.Keys(lang), textOf(act, of)) {
				t.Errorf("%s has no %s", lang, textOf(act, of))
			}
		}
		if text := texts.Text(i18n.French, textOf(act, of), nil); of.nameless && strings.Contains(text, "{name}") {
			t.Errorf("%s names somebody: %q", act, text)
		}
		if of.command != "" && !slices.ContainsFunc(list(), func(c Command) bool { return c.Key == of.command }) {
			t.Errorf("%s is done with %q, which is no command", act, of.command)
		}
	}
	if len(code) < 90 {
		t.Errorf("%d acts in the code, so that nothing is proven", len(code))
	}
}

// TestEveryTextHasItsAct: no text is left of an act that nothing records any more.
func TestEveryTextHasItsAct(t *testing.T) {
	used := map[string]bool{}
	for act, of := range recordedActs() {
		used[textOf(act, of)] = true
	}
	for _, key := range MustTexts(t).Keys(i18n.French) {
		if strings.HasPrefix(key, "did.") && !used[key] {
			t.Errorf("%s: no act has it", key)
		}
	}
}
