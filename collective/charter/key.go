package charter

import (
	"slices"
	"strings"

	"tocsin/collective/decision"
)

// Key names a rule. Of a kind of proposals it is an aspect, a slash and the kind:
// "quorum/greve". The values are French without accents: they stand so in the database.
type Key string

// The rules that are of no kind of proposals.
const (
	Hours       Key = "heures"
	Language    Key = "langue"
	Zone        Key = "fuseau"
	There       Key = "anciennete"
	Words       Key = "textes"
	Codes       Key = "codes"
	Needs       Key = "besoins"
	Presence    Key = "presence"
	Approvals   Key = "approbations"
	Corrections Key = "corrections"
	Decided     Key = "decisions"
	Witnesses   Key = "temoins"
	Readers     Key = "relectures"
	Digests     Key = "bilans"
)

// Aspect is one of the rules of a kind of proposals.
type Aspect string

// The aspects, in the order in which one thinks of them.
const (
	Method    Aspect = "methode"
	Count     Aspect = "decompte"
	Fraction  Aspect = "majorite"
	Base      Aspect = "base"
	Quorum    Aspect = "quorum"
	Active    Aspect = "actifs"
	Blocks    Aspect = "blocages"
	Secret    Aspect = "secret"
	Names     Aspect = "noms"
	Early     Aspect = "avance"
	Seconds   Aspect = "appuis"
	Cosigners Aspect = "cosignatures"
	Contest   Aspect = "contestation"
	Deadline  Aspect = "duree"
)

// Aspects lists them all.
func Aspects() []Aspect {
	return []Aspect{
		Method, Count, Fraction, Base, Quorum, Active, Blocks, Secret, Names, Early, Seconds, Cosigners, Contest, Deadline,
	}
}

// Others lists the rules that are of no kind of proposals, in the order of the page.
func Others() []Key {
	return []Key{
		Hours, Language, Zone, Digests, There, Presence, Approvals, Corrections, Decided, Words, Codes, Needs, Witnesses, Readers,
	}
}

// Sections are what a circle's page has a number for, from 1: a kind of proposals with all
// its aspects, or one of Others.
func Sections() []string {
	var all []string
	for _, kind := range decision.Kinds() {
		all = append(all, string(kind))
	}
	for _, key := range Others() {
		all = append(all, string(key))
	}
	return all
}

// Of is the key of an aspect of a kind.
func (a Aspect) Of(kind decision.Kind) Key { return Key(string(a) + "/" + string(kind)) }

// Split is the aspect and the kind of a key; both are empty for one of Others.
func (k Key) Split() (Aspect, decision.Kind) {
	aspect, kind, of := strings.Cut(string(k), "/")
	if !of {
		return "", ""
	}
	return Aspect(aspect), decision.Kind(kind)
}

// Section is where on the page the rule stands.
func (k Key) Section() string {
	if _, kind := k.Split(); kind != "" {
		return string(kind)
	}
	return string(k)
}

// Known says whether there is such a rule.
func (k Key) Known() bool {
	aspect, kind := k.Split()
	if kind != "" {
		return kind.Known() && slices.Contains(Aspects(), aspect)
	}
	return slices.Contains(Others(), k)
}

// Keys lists every rule there is.
func Keys() []Key {
	var all []Key
	for _, kind := range decision.Kinds() {
		for _, aspect := range Aspects() {
			all = append(all, aspect.Of(kind))
		}
	}
	return append(all, Others()...)
}
