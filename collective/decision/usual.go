package decision

import (
	"time"

	"tocsin/collective"
)

// Usual are the rules with which a circle begins where config.yaml is left as it is.
func Usual() map[Kind]Rules {
	all := map[Kind]Rules{}
	for _, kind := range Kinds() {
		r := Rules{
			Method: Majority, Fraction: collective.Half(), Of: collective.Expressed,
			Cosigners: 2, Contest: 24 * time.Hour, Open: 48 * time.Hour,
		}
		switch {
		case kind.IsStrike():
			r.Fraction, r.Quorum, r.Secret = collective.Fraction{Num: 2, Den: 3}, collective.Half(), true
		case kind == Question:
			r.Early = true
		case kind == RuleChange: // it binds everybody: more must want it, and they have more time
			r.Fraction, r.Quorum, r.Open = collective.Fraction{Num: 2, Den: 3}, collective.Half(), 7*24*time.Hour
		}
		all[kind] = r
	}
	return all
}
