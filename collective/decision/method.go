package decision

import "slices"

// Method names a way of deciding. The values are French without accents: they stand
// so in the database, in exports and in what members type.
type Method string

// The methods. Those from Approval to Dates choose among options, which have letters;
// Advice and Temperature decide nothing.
const (
	Majority    Method = "majorite"     // for or against, by any share
	Consent     Method = "consentement" // passes where nobody objects
	Consensus   Method = "consensus"    // passes where few enough block
	Approval    Method = "approbation"  // every option one can live with
	Score       Method = "score"        // 0 to 5 for each option
	Points      Method = "points"       // a number of points to share out
	Ranking     Method = "classement"   // by preference, one winner
	STV         Method = "stv"          // by preference, several seats
	Dates       Method = "dates"        // yes, if need be, no
	Headcount   Method = "compte"       // who is in
	Advice      Method = "avis"         // views with their reasons
	Temperature Method = "sonde"        // 1 cold to 5 warm
)

// Choice is what a ballot says: one of the Choices of its method, or for a method with
// options the ballot as a ballot file has it, see ReadBallot.
type Choice string

// The choices of all methods. Unreadable is a ballot that says none of its method's.
const (
	For         Choice = "pour"
	Against     Choice = "contre"
	Abstain     Choice = "abstention"
	Agree       Choice = "accord"
	Objection   Choice = "objection"
	Disagree    Choice = "desaccord"
	Block       Choice = "blocage"
	In          Choice = "partant"
	Out         Choice = "pas-partant"
	Favourable  Choice = "favorable"
	Reserved    Choice = "reserve"
	Unfavorable Choice = "defavorable"
	Yes         Choice = "oui"    // can come, of one of the Dates
	IfNeedBe    Choice = "besoin" // can, but would rather not
	No          Choice = "non"
	Unreadable  Choice = "illisible"
)

// Methods lists every method in the order in which members are offered them.
func Methods() []Method {
	return []Method{
		Majority, Consent, Consensus, Approval, Score, Points, Ranking, STV, Dates, Headcount, Advice, Temperature,
	}
}

// Known says whether m is one of Methods.
func (m Method) Known() bool { return slices.Contains(Methods(), m) }

// HasOptions says whether a ballot chooses among lettered options.
func (m Method) HasOptions() bool {
	return slices.Contains([]Method{Approval, Score, Points, Ranking, STV, Dates}, m)
}

// Decides says whether the result binds anybody.
func (m Method) Decides() bool { return m != Advice && m != Temperature }

// MaybeSecret says whether a vote by this method can be secret: not where a ballot
// needs its reason or a name.
func (m Method) MaybeSecret() bool {
	return slices.Contains([]Method{Majority, Approval, Score, Points, Ranking, STV}, m)
}

// Choices lists what a member can choose, in the order of the ballot paper; of a
// method with options it is only that one abstains.
func (m Method) Choices() []Choice {
	switch m {
	case Consent:
		return []Choice{Agree, Objection, Abstain}
	case Consensus:
		return []Choice{Agree, Abstain, Disagree, Block}
	case Headcount:
		return []Choice{In, Out}
	case Advice:
		return []Choice{Favourable, Reserved, Unfavorable}
	case Temperature:
		return []Choice{"1", "2", "3", "4", "5"}
	case Majority:
		return []Choice{For, Against, Abstain}
	}
	return []Choice{Abstain}
}

// NeedsReason says whether a choice counts only with a reason: the material harm that
// an objection sees, and why one blocks.
func (c Choice) NeedsReason() bool { return c == Objection || c == Block }
