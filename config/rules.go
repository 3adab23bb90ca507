package config

import (
	"errors"
	"regexp"
	"strconv"
	"time"

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

func readQuorum(rules *decision.Rules, n *yaml.Node) error {
	s, err := figure(n)
	if err != nil {
		return err
	}
	f, err := collective.ParseFraction(s)
	if err != nil {
		return errors.New(`is not a share of the members: write 1/2 or "30 %", or 0 for none`)
	}
	rules.Quorum = f
	return nil
}

func readBase(rules *decision.Rules, n *yaml.Node) error {
	s, err := oneOf(n, []string{string(collective.Expressed), string(collective.Cast), string(collective.Everyone)})
	rules.Of = collective.Base(s)
	return err
}

func readDeadline(rules *decision.Rules, n *yaml.Node) error {
	s, err := figure(n)
	if err != nil {
		return err
	}
	d, ok := parseDuration(s)
	switch {
	case !ok:
		return errors.New("is not a duration: write it with its unit, 48h for hours, 3d for days")
	case d < decision.MinOpen || d > decision.MaxOpen:
		return decision.ErrDuration
	}
	rules.Open = d
	return nil
}

// parseDuration reads what time.ParseDuration reads, after a number of days if one
// wants: 48h, 3d (or 3j, as French says), 1d12h. A day is 24 hours.
func parseDuration(s string) (time.Duration, bool) {
	m := regexp.MustCompile(`^(?:(\d{1,4})[dj])?(.*)$`).FindStringSubmatch(s)
	if m == nil || s == "" {
		return 0, false
	}
	days, _ := strconv.Atoi(m[1])
	d := time.Duration(days) * 24 * time.Hour
	if m[2] == "" {
		return d, true
	}
	rest, err := time.ParseDuration(m[2])
	return d + rest, err == nil && rest >= 0
}
