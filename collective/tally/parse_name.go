package tally

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxName bounds the name of a candidate, in characters.
const maxName = 200

// candidate is the id of a candidate, a new one where nobody had that name yet.
func (p *parser) candidate(text string) (uint16, error) {
	text = strings.TrimSpace(text)
	if id, known := p.ids[text]; known {
		return id, nil
	}
	name, err := named(text)
	if err != nil {
		return 0, err
	}
	if id, known := p.ids[name]; known {
		return id, nil
	}
	fold := strings.ToLower(strings.ToUpper(name))
	if other, known := p.folded[fold]; known {
		return 0, fault{ErrCase, other + " / " + name}
	}
	if len(p.ids) == MaxCandidates {
		return 0, fault{ErrCandidates, name}
	}
	id := uint16(len(p.ids))
	p.ids[name], p.folded[fold] = id, name
	p.election.Candidates = append(p.election.Candidates, name)
	return id, nil
}

// named is a name with single spaces, if it can be one.
func named(text string) (string, error) {
	name := strings.Join(strings.Fields(text), " ")
	if name == "" || utf8.RuneCountInString(name) > maxName {
		return "", fault{ErrName, name}
	}
	if strings.EqualFold(name, abstention) || strings.EqualFold(name, illegible) {
		return "", fault{ErrReserved, name}
	}
	for _, r := range name {
		switch {
		case strings.ContainsRune(",:=>#", r):
			return "", fault{ErrSeparator, name}
		case 0x300 <= r && r <= 0x36f:
			return "", fault{ErrAccent, name}
		case r != ' ' && !unicode.IsPrint(r):
			return "", fault{ErrName, name}
		}
	}
	return name, nil
}
