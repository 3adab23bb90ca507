package charter_test

import (
	"testing"
	"time"

	"tocsin/collective/action"
	"tocsin/collective/assembly"
	"tocsin/collective/charter"
	"tocsin/collective/decision"
	"tocsin/collective/hours"
)

// usual is the charter of a circle that has decided nothing, where config.yaml is left as it is.
func usual() charter.Charter {
	return charter.New(charter.Defaults{
		Rules: decision.Usual(), Hours: hours.Default(), Language: "fr", Zone: time.UTC,
		Assemblies: assembly.UsualRules(), Actions: action.UsualRules(),
	})
}

// MustSet is a charter with another value of a rule.
func MustSet(tb testing.TB, c charter.Charter, key charter.Key, value string) charter.Charter {
	tb.Helper()
	next, err := c.Set(key, value)
	if err != nil {
		tb.Fatal(err)
	}
	return next
}
