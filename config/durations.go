package config

import (
	"errors"
	"regexp"
	"strconv"
	"time"

	"gopkg.in/yaml.v3"

	"tocsin/collective/decision"
)

func readDeadline(rules *decision.Rules, n *yaml.Node) error {
	d, err := duration(n)
	switch {
	case err != nil:
		return err
	case d < decision.MinOpen || d > decision.MaxOpen:
		return decision.ErrDuration
	}
	rules.Open = d
	return nil
}

// readContest takes a duration, or 0 where a result cannot be contested.
func readContest(rules *decision.Rules, n *yaml.Node) error {
	if n.Kind == yaml.ScalarNode && n.Value == "0" {
		rules.Contest = 0
		return nil
	}
	d, err := duration(n)
	switch {
	case err != nil:
		return err
	case d > decision.MaxContest:
		return decision.ErrContest
	}
	rules.Contest = d
	return nil
}

func duration(n *yaml.Node) (time.Duration, error) {
	s, err := figure(n)
	if err != nil {
		return 0, err
	}
	d, ok := parseDuration(s)
	if !ok {
		return 0, errors.New("is not a duration: write it with its unit, 48h for hours, 3d for days")
	}
	return d, nil
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
	return d + rest, err == nil && rest >= 0 && d+rest >= d // more than 292 years have no number
}
