package storage

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// native are words that one of the two databases alone understands, or understands otherwise, with
// what to write instead. They may stand in dialect_*.go, postgres_*.go and what reads archives.
func native() map[*regexp.Regexp]string {
	return map[*regexp.Regexp]string{
		regexp.MustCompile(`(?i)\bINSERT OR\b|\bUPDATE OR\b|\bREPLACE INTO\b`):                         "ON CONFLICT … DO NOTHING, or DO UPDATE",
		regexp.MustCompile(`(?i)\bifnull\(`):                                                           "coalesce(",
		regexp.MustCompile(`(?i)\biif\(|\btotal\(|\bchar\(|\binstr\(|\bprintf\(|\bhex\(|\bglob\b`):     "CASE, sum, and the rest in Go",
		regexp.MustCompile(`(?i)\bgroup_concat\(|\bstring_agg\(`):                                      "several rows, put together in Go",
		regexp.MustCompile(`(?i)\bjson_|\bjsonb|->`):                                                   "columns, or JSON that is read in Go",
		regexp.MustCompile(`(?i)\bdatetime\(|\bstrftime\(|\bjulianday\(|\bnow\(|\bunixepoch`):          "integer milliseconds that Go makes",
		regexp.MustCompile(`(?i)\browid\b|\bctid\b|\boid\b|\bsqlite_|\bpg_|\bPRAGMA\b|\bVACUUM\b`):     "a method of dialect",
		regexp.MustCompile(`(?i)\brandom\(`):                                                           "dialect.drawn",
		regexp.MustCompile(`(?i)\bINDEXED BY\b|\bILIKE\b|\bMATERIALIZED\b|\bCOLLATE\b|\bRETURNING \*`): "nothing: leave it out",
		regexp.MustCompile(`(?i)\b(max|min)\([^()]+,[^()]+\)`):                                         "CASE WHEN a > b THEN a ELSE b END",
		regexp.MustCompile("`[a-z_]+`"):                                                                "names without quotes",
	}
}

// sqlText says whether a text of the program is a statement or a part of one.
var sqlText = regexp.MustCompile(`\b(SELECT|INSERT|UPDATE|DELETE|WHERE|ORDER BY|GROUP BY|AND|OR|IN|NOT|LIKE|EXISTS|coalesce|max|min|count|sum)\b.*[a-z_]`)

// TestSQLIsPortable reads every text in storage that is SQL.
func TestSQLIsPortable(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil || len(files) < 100 {
		t.Fatal(len(files), err)
	}
	seen := 0
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") || strings.HasPrefix(file, "dialect_") || strings.HasPrefix(file, "postgres_") || strings.HasPrefix(file, "archive") {
			continue
		}
		tree, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(tree, func(n ast.Node) bool {
			literal, is := n.(*ast.BasicLit)
			if !is || literal.Kind != token.STRING {
				return true
			}
			text, err := strconv.Unquote(literal.Value)
			if err != nil || !sqlText.MatchString(text) {
				return true
			}
			seen++
			foreign(t, file, text)
			return true
		})
	}
	if seen < 200 {
		t.Errorf("%d texts are SQL: nothing is proven", seen)
	}
}

func foreign(t *testing.T, where, text string) {
	t.Helper()
	for word, instead := range native() {
		if found := word.FindString(text); found != "" {
			t.Errorf("%s: %q is not portable, write %s:\n%s", where, found, instead, text)
		}
	}
}

// typeWord is what may stand after a column's name in a numbered file.
var typeWord = regexp.MustCompile(`(?m)^\s+(?:[a-z_]+)\s+([A-Z]+)|ADD COLUMN [a-z_]+ ([A-Z]+)`)

// TestMigrationsArePortable holds the numbered files to the words that toPostgres knows.
func TestMigrationsArePortable(t *testing.T) {
	files, err := filepath.Glob("migrations/*.sql")
	if err != nil || len(files) < 7 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(string(text), "-- +goose Up\n") {
			t.Errorf("%s does not begin with its mark", file)
		}
		bare := noRowID.ReplaceAllString(comment.ReplaceAllString(string(text), ""), "")
		foreign(t, file, bare)
		for _, found := range typeWord.FindAllStringSubmatch(bare, -1) {
			switch word := found[1] + found[2]; word {
			case "TEXT", "INTEGER", "BIGINT", "WHERE", "SET", "SELECT", "FROM", "AND", "OR", "JOIN":
			default:
				t.Errorf("%s: a column of type %s: there are TEXT, INTEGER and BIGINT", file, word)
			}
		}
		for line := range strings.Lines(bare) {
			if strings.Contains(line, "_ms ") && strings.Contains(line, "INTEGER") {
				t.Errorf("%s: milliseconds are BIGINT: %s", file, line)
			}
			for _, word := range []string{"STRICT", "AUTOINCREMENT", "GENERATED", "CHECK", "TRIGGER", "VIEW"} {
				if strings.Contains(line, word) {
					t.Errorf("%s: %s: %s", file, word, line)
				}
			}
		}
	}
}

// TestToPostgres: types become those of PostgreSQL, and columns that are called like them stay.
func TestToPostgres(t *testing.T) {
	for from, want := range map[string]string{
		"-- +goose Up\nCREATE TABLE a (text TEXT NOT NULL, n INTEGER) WITHOUT ROWID; -- INTEGER; TEXT": "-- +goose Up\nCREATE TABLE a (text TEXT COLLATE \"C\" NOT NULL, n BIGINT); --",
		"ALTER TABLE a ADD COLUMN b TEXT NOT NULL DEFAULT '';":                                         "ALTER TABLE a ADD COLUMN b TEXT COLLATE \"C\" NOT NULL DEFAULT '';",
		"    at_ms BIGINT NOT NULL,": "    at_ms BIGINT NOT NULL,",
	} {
		if got := toPostgres(from); got != want {
			t.Errorf("%q becomes\n%q, expected\n%q", from, got, want)
		}
	}
}
