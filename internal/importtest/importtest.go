// Package importtest proves that imports point one way:
//
//	main → bot → commands → {storage, report, i18n} → collective
//
// It reads the source only: no build, no network.
package importtest

import (
	"fmt"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
)

// Module is the name of the program's module, with which its own imports begin.
const Module = "tocsin"

// Rule says what a package may import besides the standard library. A name that
// ends in "/..." stands for itself and everything below it.
type Rule struct {
	Package string // its folder; "." is the program itself
	May     []string
}

// Check reads every package below root and returns one line for each import that
// no rule allows, and for each package of which the rules say nothing. Tests are
// free, and so are folders that are a module of their own.
func Check(root fs.FS, rules []Rule) ([]string, error) {
	var wrong []string
	unruled := map[string]bool{}
	err := fs.WalkDir(root, ".", func(file string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			return enter(root, file)
		}
		if !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go") {
			return nil
		}
		rule, ok := ruleOf(rules, path.Dir(file))
		if !ok {
			unruled[path.Dir(file)] = true
			return nil
		}
		found, err := broken(root, file, rule)
		wrong = append(wrong, found...)
		return err
	})
	for folder := range unruled {
		wrong = append(wrong, folder+": no rule says what it may import")
	}
	slices.Sort(wrong)
	return wrong, err
}

// enter leaves out what is not part of the program.
func enter(root fs.FS, folder string) error {
	if folder == "." {
		return nil
	}
	name := path.Base(folder)
	if strings.HasPrefix(name, ".") || strings.HasPrefix(name, "_") || name == "testdata" || name == "vendor" {
		return fs.SkipDir
	}
	if _, err := fs.Stat(root, path.Join(folder, "go.mod")); err == nil {
		return fs.SkipDir
	}
	return nil
}

// ruleOf finds the rule of a folder: its own, or the nearest with "/..." above it.
func ruleOf(rules []Rule, folder string) (Rule, bool) {
	best, found := Rule{}, false
	for _, rule := range rules {
		if rule.Package == folder {
			return rule, true
		}
		if covers(rule.Package, folder) && len(rule.Package) > len(best.Package) {
			best, found = rule, true
		}
	}
	return best, found
}

func covers(pattern, name string) bool {
	above, below := strings.CutSuffix(pattern, "/...")
	return name == above || below && strings.HasPrefix(name, above+"/")
}

// broken lists the imports of a file that its rule does not allow.
func broken(root fs.FS, file string, rule Rule) ([]string, error) {
	source, err := fs.ReadFile(root, file)
	if err != nil {
		return nil, fmt.Errorf("read imports: %w", err)
	}
	parsed, err := parser.ParseFile(token.NewFileSet(), file, source, parser.ImportsOnly)
	if err != nil {
		return nil, fmt.Errorf("read imports: %w", err)
	}
	var wrong []string
	for _, spec := range parsed.Imports {
		name, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			return nil, fmt.Errorf("read imports of %s: %w", file, err)
		}
		allowed := slices.ContainsFunc(rule.May, func(may string) bool { return covers(may, name) })
		if !standard(name) && !allowed {
			wrong = append(wrong, file+" imports "+name)
		}
	}
	return wrong, nil
}

// standard says whether an import is of the standard library: those have no dot
// in their first element, and this module is not one of them.
func standard(name string) bool {
	first, _, _ := strings.Cut(name, "/")
	return first != Module && !strings.Contains(first, ".")
}
