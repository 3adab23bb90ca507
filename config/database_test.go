package config_test

import (
	"path/filepath"
	"strings"
	"testing"

	"tocsin/config"
)

func TestWhereTheDatabaseIs(t *testing.T) {
	dir := t.TempDir()
	const secret = "postgres://tocsin:" + hidden + "@db/tocsin"
	mustWrite(t, filepath.Join(dir, "address"), secret+"\n", 0o600)
	mustWrite(t, filepath.Join(dir, "tocsin-database"), "postgres://credential/x\n", 0o440)
	for name, test := range map[string]struct {
		line string
		env  map[string]string
		want string
	}{
		"a file of its own": {},
		"in the file":       {line: "database: postgres://tocsin@db/tocsin?search_path=liege", want: "postgres://tocsin@db/tocsin?search_path=liege"},
		"variable first":    {line: "database: postgres://a@b/c", env: map[string]string{"TOCSIN_DATABASE": secret}, want: secret},
		"file":              {line: "database_file: address", want: secret},
		"credential":        {env: map[string]string{"CREDENTIALS_DIRECTORY": dir}, want: "postgres://credential/x"},
	} {
		c, err := config.Parse(filepath.Join(dir, "config.yaml"), []byte(least+test.line), mustDefaults(t))
		if err != nil {
			t.Fatal(err)
		}
		got, err := c.Database(func(name string) string { return test.env[name] })
		if err != nil || got.Reveal() != test.want || got.Found() != (test.want != "") {
			t.Errorf("%s: %q, %v", name, got.Reveal(), err)
		}
	}
}

func TestProblemsOfTheDatabase(t *testing.T) {
	for line, want := range map[string]string{
		"database: postgres://a:" + hidden + "@b/c":          "config.yaml:3: database: holds a password: a secret may not stand in this file",
		"database: postgres://a@b/c?password=" + hidden:      "config.yaml:3: database: holds a password",
		"database: mysql://a:" + hidden + "@b/c":             "config.yaml:3: database: is not an address of PostgreSQL: write postgres://USER@HOST",
		"database: ./tocsin.db":                              "config.yaml:3: database: is not an address of PostgreSQL",
		"database: 'postgres://a:" + hidden + "%@b'":         "config.yaml:3: database: is not an address",
		"database: postgres://a@b/c\ndatabase_file: address": "config.yaml:4: database_file: database is set as well: remove one of them",
	} {
		_, err := config.Parse("config.yaml", []byte(least+line), mustDefaults(t))
		if err == nil || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), hidden) {
			t.Errorf("%s: %v", line, err)
		}
	}
}
