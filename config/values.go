package config

import (
	"errors"
	"fmt"
	"strconv"

	"gopkg.in/yaml.v3"

	"tocsin/i18n"
)

// kind names what a node is, for whoever does not speak YAML.
func kind(n *yaml.Node) string {
	switch {
	case n.Kind == yaml.MappingNode:
		return "a section"
	case n.Kind == yaml.SequenceNode:
		return "a list"
	case n.Kind == yaml.AliasNode:
		return "a value that starts with *"
	case n.ShortTag() == "!!null":
		return "nothing"
	case n.ShortTag() == "!!str":
		return "text"
	case n.ShortTag() == "!!int" || n.ShortTag() == "!!float":
		return "a number"
	case n.ShortTag() == "!!bool":
		return "yes or no"
	}
	return "something else"
}

// word is a value that is text.
func word(n *yaml.Node) (string, error) {
	if n.Kind == yaml.ScalarNode && n.ShortTag() == "!!str" {
		if n.Value == "" {
			return "", errors.New("is empty: write a value, or remove the line")
		}
		return n.Value, nil
	}
	if n.Kind == yaml.ScalarNode {
		return "", fmt.Errorf("expected text, found %s: put it in quotes if it is meant", kind(n))
	}
	return "", fmt.Errorf("expected text, found %s", kind(n))
}

// figure is a value that may look like a number to YAML, and is none.
func figure(n *yaml.Node) (string, error) {
	if n.Kind != yaml.ScalarNode || n.Value == "" {
		return "", fmt.Errorf("expected a single value, found %s", kind(n))
	}
	return n.Value, nil
}

// text takes a value that check accepts, as check rewrites it.
func text(check func(string) (string, error), to func(*Config) *string) func(*reader, *yaml.Node) error {
	return func(r *reader, n *yaml.Node) error {
		s, err := word(n)
		if err != nil {
			return err
		}
		if s, err = check(s); err != nil {
			return err
		}
		*to(r.Config) = s
		return nil
	}
}

// file takes the name of a file that holds a secret. It is opened when the secret
// is asked for.
func file(to func(*Config) *secretFile) func(*reader, *yaml.Node) error {
	return func(r *reader, n *yaml.Node) error {
		s, err := word(n)
		if err == nil {
			*to(r.Config) = secretFile{r.path(s), Problem{File: r.file, Line: n.Line}}
		}
		return err
	}
}

func readData(r *reader, n *yaml.Node) error {
	s, err := word(n)
	if err == nil {
		r.Data = r.path(s)
	}
	return err
}

// oneOf is a value out of a few.
func oneOf(n *yaml.Node, choices []string) (string, error) {
	s, err := word(n)
	if err != nil {
		return "", err
	}
	for _, c := range choices {
		if s == c {
			return s, nil
		}
	}
	return "", notOneOf(s, choices)
}

func readLanguage(r *reader, n *yaml.Node) error {
	var codes []string
	for _, lang := range i18n.Langs() {
		codes = append(codes, string(lang))
	}
	s, err := oneOf(n, codes)
	r.Language = i18n.Lang(s)
	return err
}

func readZone(r *reader, n *yaml.Node) error {
	s, err := word(n)
	if err != nil {
		return err
	}
	zone, ok := loadZone(s)
	if !ok {
		return fmt.Errorf("unknown time zone %q: write its IANA name, such as Europe/Brussels", s)
	}
	r.Zone = zone
	return nil
}

func readSyncLimit(r *reader, n *yaml.Node) error {
	limit, err := strconv.Atoi(n.Value)
	if n.Kind != yaml.ScalarNode || err != nil || limit < 1 || limit > 1000 {
		return errors.New("expected a whole number from 1 to 1000, such as 100")
	}
	r.SyncLimit = limit
	return nil
}

// leastBurst is what a guided exchange takes without anybody hurrying.
const leastBurst = 10

func readBurst(r *reader, n *yaml.Node) error {
	burst, err := strconv.Atoi(n.Value)
	if n.Kind != yaml.ScalarNode || err != nil || burst != 0 && (burst < leastBurst || burst > 1000) {
		return fmt.Errorf("expected a whole number from %d to 1000, such as 20, or 0 for no brake", leastBurst)
	}
	r.Burst = burst
	return nil
}

func readLevel(r *reader, n *yaml.Node) error {
	s, err := oneOf(n, []string{"debug", "info", "warn", "error"})
	if err != nil {
		return err
	}
	return r.Log.Level.UnmarshalText([]byte(s))
}

func readFormat(r *reader, n *yaml.Node) error {
	s, err := oneOf(n, []string{"text", "json"})
	r.Log.JSON = s == "json"
	return err
}
