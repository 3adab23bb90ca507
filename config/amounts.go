package config

import (
	"errors"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"tocsin/collective"
	"tocsin/collective/decision"
)

func readFraction(rules *decision.Rules, n *yaml.Node) error {
	s, err := figure(n)
	if err != nil {
		return err
	}
	f, err := collective.ParseFraction(s)
	if err != nil || f.IsZero() {
		return errors.New(`is not a share of the votes: write 2/3, "60 %", or 1/2 for more than half`)
	}
	rules.Fraction = f
	return nil
}

func readQuorum(rules *decision.Rules, n *yaml.Node) (err error) {
	rules.Quorum, err = share(n)
	return err
}

// share is a share of the members, which may be none.
func share(n *yaml.Node) (collective.Fraction, error) {
	s, err := figure(n)
	if err != nil {
		return collective.Fraction{}, err
	}
	f, err := collective.ParseFraction(s)
	if err != nil {
		return collective.Fraction{}, errors.New(`is not a share of the members: write 1/2 or "30 %", or 0 for none`)
	}
	return f, nil
}

// amount is a whole number of something.
type amount struct {
	min, max int
	unit     string // letters that may follow it
	wrong    string
}

var (
	people = amount{0, 1000, "", "is not a number of people: write a whole number from 0 to 1000"}
	blocks = amount{1, 1000, "", "is not a number of blocks: write how many stop a decision, from 1 to 1000"}
	days   = amount{0, 3660, "dj", "is not a number of days: write 30d, or 0 to count all members"}
)

func number(a amount, to func(*decision.Rules) *int) func(*decision.Rules, *yaml.Node) error {
	return func(rules *decision.Rules, n *yaml.Node) error {
		value, err := a.read(n)
		if err == nil {
			*to(rules) = value
		}
		return err
	}
}

func (a amount) read(n *yaml.Node) (int, error) {
	s, err := figure(n)
	if err != nil {
		return 0, err
	}
	digits := s
	if last := len(s) - 1; strings.ContainsRune(a.unit, rune(s[last])) {
		digits = s[:last]
	}
	value, err := strconv.Atoi(digits)
	if err != nil || value < a.min || value > a.max || strings.ContainsAny(s, "+-") {
		return 0, errors.New(a.wrong)
	}
	return value, nil
}

// yesNo takes the word of any language of the circles.
func yesNo(to func(*decision.Rules) *bool) func(*decision.Rules, *yaml.Node) error {
	return func(rules *decision.Rules, n *yaml.Node) error {
		switch strings.ToLower(n.Value) {
		case "yes", "true", "oui", "ja":
			*to(rules) = true
		case "no", "false", "non", "nee", "nein":
			*to(rules) = false
		default:
			return errors.New("is neither yes nor no: write one of them")
		}
		return nil
	}
}
