package commands

import (
	"strings"

	"tocsin/collective/taxonomy"
	"tocsin/i18n"
)

// findService finds a service of the taxonomy by its slug or its name in any language, or by
// as much of a word of its name as is still only its own: "FWB", "mutuelle", "bourses".
func (c *Call) findService(name string) (slug string, ok bool) {
	folded := i18n.Fold(name)
	for _, article := range []string{"la ", "le ", "les ", "l'", "l’", "de ", "het ", "die ", "der ", "das ", "the ", "un ", "une "} {
		if cut, ok := strings.CutPrefix(folded, article); ok {
			folded = cut
			break
		}
	}
	if len(folded) < 3 {
		return "", false
	}
	singular := strings.TrimRight(folded, "s")
	begins := map[string]bool{}
	for _, term := range taxonomy.Terms(taxonomy.Service) {
		names := []string{term.Slug}
		for _, n := range term.Names {
			names = append(names, n)
		}
		for _, n := range names {
			whole := i18n.Fold(n)
			if whole == folded {
				return term.Slug, true
			}
			if len(singular) < 3 {
				continue
			}
			if strings.HasPrefix(whole, singular) {
				begins[term.Slug] = true
			}
			for _, word := range strings.FieldsFunc(whole, func(r rune) bool { return strings.ContainsRune(" -–/(),'’", r) }) {
				if word == folded || strings.TrimRight(word, "s") == singular {
					begins[term.Slug] = true
				}
			}
		}
	}
	if len(begins) != 1 {
		return "", false
	}
	for slug := range begins {
		return slug, true
	}
	return "", false
}

// service is how a service is called: its name, or as it was written.
func (v voice) service(slug string) string {
	if term, ok := taxonomy.Find(taxonomy.Service, slug); ok {
		return term.Names[string(v.lang)]
	}
	return slug
}
