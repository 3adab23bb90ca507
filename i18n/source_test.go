package i18n

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// source is what the program's own code says about keys.
type source struct {
	literals map[string]bool // every string
	asked    map[string]bool // those given where a key is taken
	prefixes map[string]bool // those to which code adds the rest of a key
	commands map[string]bool // the Key of every Command
}

// takers are the functions that take a key, with its place among the arguments.
var takers = map[string]int{"T": 0, "name": 0, "say": 0, "refuse": 0, "hint": 0, "Text": 1, "Words": 1}

var prefixOfKeys = regexp.MustCompile(`^[a-z]+\.([a-z0-9-]*-)?$`)

func readSource(t *testing.T) source {
	t.Helper()
	s := source{map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}}
	set := token.NewFileSet()
	var files []*ast.File
	err := filepath.WalkDir("..", func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && path != ".." {
			_, err := os.Stat(filepath.Join(path, "go.mod")) // a module of its own
			if err == nil || slices.Contains([]string{".git", "testdata", "stage", "transcript", "demo", "play"}, entry.Name()) {
				return filepath.SkipDir
			}
		}
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		file, err := parser.ParseFile(set, path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		files = append(files, file)
		ast.Inspect(file, s.see)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	s.findCommands(files)
	return s
}

func (s source) see(node ast.Node) bool {
	switch n := node.(type) {
	case *ast.BasicLit:
		if text, ok := literal(n); ok {
			s.literals[text] = true
		}
	case *ast.BinaryExpr:
		if text, ok := literal(n.X); ok && n.Op == token.ADD && prefixOfKeys.MatchString(text) {
			s.prefixes[text] = true
		}
	case *ast.CallExpr:
		called := ""
		switch fun := n.Fun.(type) {
		case *ast.Ident:
			called = fun.Name
		case *ast.SelectorExpr:
			called = fun.Sel.Name
		}
		if at, ok := takers[called]; ok && at < len(n.Args) {
			if text, ok := literal(n.Args[at]); ok {
				s.asked[text] = true
			}
		}
		if called == "all" && len(n.Args) > 0 { // the words of every key with a prefix
			if text, ok := literal(n.Args[0]); ok {
				s.prefixes[text] = true
			}
		}
	}
	return true
}

// findCommands reads the Key of every Command{…}: a string, or a constant.
func (s source) findCommands(files []*ast.File) {
	constants := map[string]string{}
	inspect := func(see func(ast.Node)) {
		for _, file := range files {
			if file.Name.Name == "commands" {
				ast.Inspect(file, func(node ast.Node) bool { see(node); return true })
			}
		}
	}
	inspect(func(node ast.Node) {
		if spec, ok := node.(*ast.ValueSpec); ok && len(spec.Names) == 1 && len(spec.Values) == 1 {
			if text, ok := literal(spec.Values[0]); ok {
				constants[spec.Names[0].Name] = text
			}
		}
	})
	inspect(func(node ast.Node) {
		made, ok := node.(*ast.CompositeLit)
		if !ok {
			return
		}
		if of, ok := made.Type.(*ast.Ident); !ok || of.Name != "Command" {
			return
		}
		for _, part := range made.Elts {
			pair, ok := part.(*ast.KeyValueExpr)
			if !ok {
				continue
			}
			if name, ok := pair.Key.(*ast.Ident); !ok || name.Name != "Key" {
				continue
			}
			if text, ok := literal(pair.Value); ok {
				s.commands[text] = true
			} else if constant, ok := pair.Value.(*ast.Ident); ok {
				s.commands[constants[constant.Name]] = true
			}
		}
	})
}

func literal(node ast.Expr) (string, bool) {
	lit, ok := node.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return "", false
	}
	text, err := strconv.Unquote(lit.Value)
	return text, err == nil
}
