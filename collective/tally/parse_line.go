package tally

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// line reads a line and counts what it says.
func (p *parser) line(text string) error {
	if !utf8.ValidString(text) {
		return fault{ErrUTF8, ""}
	}
	text, err := uncommented(text)
	if err != nil || text == "" {
		return err
	}
	if strings.ContainsFunc(text, func(r rune) bool { return r != '\t' && unicode.IsControl(r) }) {
		return fault{ErrName, text}
	}
	number, body, found := strings.Cut(text, ":")
	if !found {
		return fault{ErrColon, text}
	}
	count, err := p.count(strings.TrimSpace(number))
	if err != nil {
		return err
	}
	body = strings.TrimSpace(body)
	switch {
	case strings.EqualFold(body, abstention):
		p.election.Abstained += count
		return nil
	case strings.EqualFold(body, illegible):
		p.election.Invalid += count
		return nil
	}
	p.naming = count == 0
	if err := p.ballot(body); err != nil {
		return err
	}
	p.add(count)
	return nil
}

// uncommented is a line without its comment and the space around it.
func uncommented(text string) (string, error) {
	before, rest, found := strings.Cut(text, "#")
	ballot := strings.TrimSpace(before)
	if !found || ballot == "" {
		return ballot, nil
	}
	glued := strings.TrimRightFunc(before, unicode.IsSpace) == before
	if glued || rest != "" && '0' <= rest[0] && rest[0] <= '9' {
		return "", fault{ErrComment, "#" + rest}
	}
	return ballot, nil
}

// count reads a number of ballots, which keeps the total inside MaxVotes.
func (p *parser) count(text string) (int64, error) {
	count := int64(0)
	for _, digit := range []byte(text) {
		if digit < '0' || digit > '9' {
			return 0, fault{ErrCount, text}
		}
		if count = 10*count + int64(digit-'0'); count > MaxVotes {
			return 0, fault{ErrTooMany, text}
		}
	}
	if text == "" {
		return 0, fault{ErrCount, text}
	}
	if p.total += count; p.total > MaxVotes {
		return 0, fault{ErrTooMany, text}
	}
	return count, nil
}
