// Package i18n holds what Tocsin says, one file a language, and how languages
// write numbers and moments.
//
// A text has places for arguments: {name} is the argument, {n|vote|votes} is the
// form that the number n asks for in that language, in CLDR's order (one, other).
package i18n

import (
	"embed"
	"fmt"
	"maps"
	"slices"

	"github.com/go-playground/locales"
	"github.com/go-playground/locales/de_BE"
	"github.com/go-playground/locales/en_BE"
	"github.com/go-playground/locales/fr_BE"
	"github.com/go-playground/locales/nl_BE"
)

//go:embed *.yaml
var files embed.FS

// Lang is a language by its two letters.
type Lang string

// The languages of Belgium, and English.
const (
	French  Lang = "fr"
	Dutch   Lang = "nl"
	German  Lang = "de"
	English Lang = "en"
)

// Langs lists the languages in the order in which members are offered them.
func Langs() []Lang { return []Lang{French, Dutch, German, English} }

// Args are the arguments of a text: strings, and ints for numbers.
type Args map[string]any

// Catalogue holds the texts of all languages. It is safe for concurrent use.
type Catalogue struct {
	langs map[Lang]language
}

type language struct {
	locale locales.Translator
	texts  map[string][]segment
}

// Load reads the catalogue that is built into the program.
func Load() (*Catalogue, error) {
	all := map[Lang]locales.Translator{
		French: fr_BE.New(), Dutch: nl_BE.New(), German: de_BE.New(), English: en_BE.New(),
	}
	c := &Catalogue{langs: map[Lang]language{}}
	for _, lang := range Langs() {
		l := language{locale: all[lang], texts: map[string][]segment{}}
		raw, err := rawTexts(lang)
		if err != nil {
			return nil, err
		}
		for key, text := range raw {
			if lang == French {
				text = frenchSpaces(text)
			}
			if l.texts[key], err = parse(text); err != nil {
				return nil, fmt.Errorf("language %s, %s: %w", lang, key, err)
			}
		}
		c.langs[lang] = l
	}
	return c, nil
}

func rawTexts(lang Lang) (map[string]string, error) {
	file, err := files.ReadFile(string(lang) + ".yaml")
	if err != nil {
		return nil, fmt.Errorf("read language %s: %w", lang, err)
	}
	texts, err := readTexts(file)
	if err != nil {
		return nil, fmt.Errorf("read language %s: %w", lang, err)
	}
	return texts, nil
}

// Has says whether lang is one of Langs.
func Has(lang string) bool { return slices.Contains(Langs(), Lang(lang)) }

// Keys lists the keys of a language, sorted.
func (c *Catalogue) Keys(lang Lang) []string {
	return slices.Sorted(maps.Keys(c.langs[lang].texts))
}

// Knows says whether there is a text for a key.
func (c *Catalogue) Knows(key string) bool {
	_, ok := c.langs[French].texts[key]
	return ok
}

// Text writes a text in a language. A key that does not exist reads as itself
// between brackets: tests make sure that none is used.
func (c *Catalogue) Text(lang Lang, key string, args Args) string {
	l := c.langs[lang]
	segments, ok := l.texts[key]
	if !ok {
		return "[" + key + "]"
	}
	var out []byte
	for _, s := range segments {
		out = append(out, l.write(s, args)...)
	}
	return string(out)
}

func (l language) write(s segment, args Args) string {
	switch value := args[s.arg].(type) {
	case nil:
		if s.arg != "" {
			return "{" + s.arg + "}"
		}
		return s.text
	case int:
		if s.forms != nil {
			return s.forms[l.form(value, len(s.forms))]
		}
		return l.locale.FmtNumber(float64(value), 0)
	case string:
		return isolated(value)
	default:
		return fmt.Sprint(value)
	}
}

// form is the index of the plural form of n among count forms.
func (l language) form(n, count int) int {
	rules := l.locale.PluralsCardinal()
	i := slices.Index(rules, l.locale.CardinalPluralRule(float64(n), 0))
	return min(max(i, 0), count-1)
}
