package config_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tocsin/config"
)

const hidden = "correct-horse-battery"

func mustWrite(tb testing.TB, path, text string, mode fs.FileMode) {
	tb.Helper()
	if err := os.WriteFile(path, []byte(text), mode); err != nil {
		tb.Fatal(err)
	}
	if err := os.Chmod(path, mode); err != nil {
		tb.Fatal(err)
	}
}

func TestWhereSecretsAre(t *testing.T) {
	dir := t.TempDir()
	mustWrite(t, filepath.Join(dir, "password"), "from file\r\n", 0o600)
	mustWrite(t, filepath.Join(dir, "tocsin-password"), "from credential\n", 0o440)
	tests := map[string]struct {
		line string
		env  map[string]string
		want string
	}{
		"nowhere":       {want: ""},
		"variable":      {env: map[string]string{"TOCSIN_PASSWORD": "from variable"}, want: "from variable"},
		"file":          {line: "password_file: password", want: "from file"},
		"credential":    {env: map[string]string{"CREDENTIALS_DIRECTORY": dir}, want: "from credential"},
		"no credential": {env: map[string]string{"CREDENTIALS_DIRECTORY": t.TempDir()}, want: ""},
		"variable first": {line: "password_file: password", want: "from variable",
			env: map[string]string{"TOCSIN_PASSWORD": "from variable", "CREDENTIALS_DIRECTORY": dir}},
		"then the file": {line: "password_file: password", want: "from file", env: map[string]string{"CREDENTIALS_DIRECTORY": dir}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			c, err := config.Parse(filepath.Join(dir, "config.yaml"), []byte(least+test.line), mustDefaults(t))
			if err != nil {
				t.Fatal(err)
			}
			got, token, err := c.Login(func(name string) string { return test.env[name] })
			if err != nil || got.Reveal() != test.want || got.Found() != (test.want != "") || token.Found() {
				t.Errorf("%q, %v", got.Reveal(), err)
			}
		})
	}
}

func TestBadSecretFiles(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "password")
	tests := map[string]struct {
		text string
		mode fs.FileMode
		want string
	}{
		"group reads": {hidden, 0o640, "others can read " + path + " (mode 0640): run `chmod 600 " + path + "`"},
		"all read":    {hidden, 0o644, "run `chmod 600 " + path + "`"},
		"empty":       {"\n", 0o600, "is empty"},
		"huge":        {strings.Repeat(hidden, 10000), 0o600, "too large"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			mustWrite(t, path, test.text, test.mode)
			mustRefuse(t, filepath.Join(dir, "config.yaml"), "password_file: password", test.want)
		})
	}
	t.Run("the secret itself", func(t *testing.T) {
		mustRefuse(t, filepath.Join(dir, "config.yaml"), "password_file: "+hidden, "the file that it names does not exist")
	})
	t.Run("a folder", func(t *testing.T) {
		mustRefuse(t, filepath.Join(dir, "config.yaml"), "password_file: .", "password_file: ")
	})
}

// mustRefuse makes sure that a secret is refused, with the line where it is configured.
func mustRefuse(tb testing.TB, file, line, want string) {
	tb.Helper()
	c, err := config.Parse(file, []byte(least+line), mustDefaults(tb))
	if err != nil {
		tb.Fatal(err)
	}
	_, _, err = c.Login(func(string) string { return "" })
	var problems config.Problems
	if !errors.As(err, &problems) || !strings.HasPrefix(err.Error(), file+":3: password_file: ") || !strings.Contains(err.Error(), want) {
		tb.Errorf("got %v, want %q", err, want)
	}
	if err != nil && strings.Contains(err.Error(), hidden) {
		tb.Error("the error shows the secret")
	}
}

func TestSecretsDoNotStandInTheFile(t *testing.T) {
	for line, remedy := range map[string]string{
		"password: " + hidden:                         "password_file: FILE here, or set TOCSIN_PASSWORD",
		"token: " + hidden:                            "token_file: FILE here, or set TOCSIN_TOKEN",
		"access_token: [" + hidden + "]":              "token_file",
		"key: {a: " + hidden + "}":                    "key_file",
		"password: *" + hidden:                        "goes in quotes",
		"homeserver: https://a:" + hidden + "@b.test": "duplicate",
		"pass_word: " + hidden:                        "unknown key",
	} {
		_, err := config.Parse("config.yaml", []byte(least+line), mustDefaults(t))
		if err == nil || !strings.Contains(err.Error(), remedy) || strings.Contains(err.Error(), hidden) {
			t.Errorf("%s: %v", line, err)
		}
	}
}

func TestSecretsDoNotShow(t *testing.T) {
	type owner struct{ inner config.Secret }
	s := config.NewSecret("TOCSIN_TOKEN", hidden)
	var out strings.Builder
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d"} {
		fmt.Fprintf(&out, verb+verb+verb, s, &s, owner{s})
	}
	slog.New(slog.NewTextHandler(&out, nil)).Info("x", "secret", s)
	slog.New(slog.NewJSONHandler(&out, nil)).Info("x", "secret", s)
	if err := json.NewEncoder(&out).Encode(map[string]any{"s": s}); err != nil {
		t.Error(err)
	}
	if strings.Contains(out.String(), hidden) || strings.Contains(out.String(), fmt.Sprintf("%x", hidden)) {
		t.Error(out.String())
	}
	if !strings.Contains(out.String(), "TOCSIN_TOKEN") {
		t.Error("does not say where the secret is from")
	}
}
