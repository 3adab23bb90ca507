package pledge

import "tocsin/collective"

// Call is who must be asked again now, in the order of the list: those whose condition
// holds over all pledges, whatever their state, and who were not asked yet. It is to be
// called after every new pledge, for one more can make a greater number hold and so
// reach members with a higher threshold. Until then these stay Pledged and learn
// nothing.
func Call(pledges []Pledge) (asked []collective.MemberID) {
	k := holds(pledges)
	for _, p := range pledges {
		if p.State == Pledged && p.accepts(k) {
			asked = append(asked, p.Member)
		}
	}
	return asked
}

// Settle is who is held once the time for confirming is over, in the order of the
// list, and their number k. Only those Confirmed count: a question left unanswered and
// a pledge taken back lower the number, and that may let down others who asked for
// more, down to nobody. Everybody held finds at least as many held as they asked for,
// and no larger group of those Confirmed could say so.
func Settle(pledges []Pledge) (confirmed []Pledge, k int) {
	var again []Pledge
	for _, p := range pledges {
		if p.State == Confirmed {
			again = append(again, p)
		}
	}
	k = holds(again)
	for _, p := range again {
		if p.accepts(k) {
			confirmed = append(confirmed, p)
		}
	}
	return confirmed, k
}

// Names are those who agreed to be named, out of what Settle gives. Whoever did not
// counts in the number and stands in no list.
func Names(confirmed []Pledge) []collective.MemberID {
	var named []collective.MemberID
	for _, p := range confirmed {
		if p.Named {
			named = append(named, p.Member)
		}
	}
	return named
}
