package i18n

import (
	"errors"
	"testing"

	"gopkg.in/yaml.v3"
)

// FuzzReadTexts: a file of a language is read as a decoder into a map reads it, or refused.
func FuzzReadTexts(f *testing.F) {
	for _, text := range []string{
		"", "a: b\n", "a: b\na: c\n", "a: {b: c}\n", "a: [b]\n", "a:\n", "a: null\n", "a: 12\n", "a: ~\n", "? [a]\n: b\n", "- a\n", "a: &x b\nc: *x\n", "<<: {a: b}\n", "a: |\n  un\n  deux\n",
		"\ufeffa: b\n", "--- x\n--- y\n", "1: b\n", "true: b\n1: a\n", "a: !!binary AAAA\n", "a: \"\\u202e\"\n", "a: 2026-01-01\n",
	} {
		f.Add([]byte(text))
	}
	for _, lang := range Langs() {
		file, err := files.ReadFile(string(lang) + ".yaml")
		if err != nil {
			f.Fatal(err)
		}
		f.Add(file[:2000])
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		texts, err := readTexts(file)
		if err != nil {
			return
		}
		want := map[string]string{}
		if err := yaml.Unmarshal(file, &want); err != nil {
			t.Fatalf("%q is read as %q, and not by a decoder: %v", file, texts, err)
		}
		for key, text := range texts {
			if want[key] != text {
				t.Errorf("%q: %q is %q, to a decoder %q", file, key, text, want[key])
			}
		}
		if len(want) != len(texts) {
			t.Errorf("%q has %d keys, to a decoder %d", file, len(texts), len(want))
		}
		for _, text := range texts {
			if _, err := parse(frenchSpaces(text)); err != nil && !errors.Is(err, errBraces) {
				t.Errorf("%q: %v", text, err)
			}
		}
	})
}
