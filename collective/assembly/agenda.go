package assembly

import (
	"cmp"
	"slices"
	"time"

	"tocsin/collective"
)

// ItemState is where an item of an agenda is in its life.
type ItemState string

// The states of an item.
const (
	ToTreat   ItemState = "a-traiter"
	Current   ItemState = "en-cours"
	Treated   ItemState = "traite"
	Deferred  ItemState = "reporte"  // to another assembly
	Carried   ItemState = "transmis" // and stands on the agenda of that one
	Withdrawn ItemState = "retire"
)

// OriginKind says what an item comes from.
type OriginKind string

// The kinds of origins; a member's own idea has none.
const (
	OfAssembly OriginKind = "assemblee" // left over
	OfMinutes  OriginKind = "pv"        // of an assembly, which wait to be approved
	OfProposal OriginKind = "proposition"
	OfTask     OriginKind = "tache"
	OfPromise  OriginKind = "promesse"
	OfAction   OriginKind = "action" // what those who took part think of it
	OfMandate  OriginKind = "mandat" // its report
)

// Origin is what an item comes from, by its number; zero for a member's own idea.
type Origin struct {
	Kind   OriginKind `json:"kind,omitempty"`
	Number int        `json:"number,omitempty"`
}

// Item is one thing to speak of.
type Item struct {
	ID      string
	Number  int // as members say it, in this agenda; never given again
	Title   string
	Author  collective.MemberID // empty once forgotten, or when Tocsin itself put it there
	Minutes int                 // planned; 0: nobody said
	Support int                 // how many members want it
	Order   int                 // of arrival
	Origin  Origin
	State   ItemState
	Since   time.Time     // Current and not in a pause since then
	Spent   time.Duration // before Since
	Ended   time.Time     // when it was Treated or Deferred
}

// Begin makes the item the current one, or lets its time run again after Halt.
func (i Item) Begin(now time.Time) Item {
	if i.Since.IsZero() {
		i.State, i.Since, i.Ended = Current, now, time.Time{}
	}
	return i
}

// Halt stops its time for a pause; it stays as it is otherwise.
func (i Item) Halt(now time.Time) Item {
	i.Spent, i.Since = i.Took(now), time.Time{}
	return i
}

// End leaves the item Treated, Deferred, Withdrawn or again ToTreat.
func (i Item) End(state ItemState, now time.Time) Item {
	i = i.Halt(now)
	i.State, i.Ended = state, now
	if state == ToTreat {
		i.Ended = time.Time{}
	}
	return i
}

// Took is how long it has been spoken of until now.
func (i Item) Took(now time.Time) time.Duration {
	if i.Since.IsZero() {
		return i.Spent
	}
	return i.Spent + max(0, now.Sub(i.Since))
}

// Planned is how long it is to be spoken of; 0: nobody said.
func (i Item) Planned() time.Duration { return time.Duration(max(0, i.Minutes)) * time.Minute }

// OverTime is how much longer an item took than planned, 0 as long as it did not.
func OverTime(i Item, now time.Time) time.Duration {
	if i.Planned() == 0 {
		return 0
	}
	return max(0, i.Took(now)-i.Planned())
}

// Sort orders an agenda: what is spoken of now; what is to come, by how many want it and
// then by arrival; what was treated, in the order of its end; then what was deferred,
// and withdrawn. The items themselves stay where they are.
func Sort(items []Item) []Item {
	place := []ItemState{Current, ToTreat, Treated, Deferred, Carried, Withdrawn}
	sorted := slices.Clone(items)
	slices.SortStableFunc(sorted, func(a, b Item) int {
		c := cmp.Compare(slices.Index(place, a.State), slices.Index(place, b.State))
		if a.State == ToTreat {
			c = cmp.Or(c, cmp.Compare(b.Support, a.Support))
		}
		return cmp.Or(c, a.Ended.Compare(b.Ended), cmp.Compare(a.Order, b.Order), cmp.Compare(a.ID, b.ID))
	})
	return sorted
}

// NextItem is what comes after the current item, if anything does.
func NextItem(items []Item) (Item, bool) {
	for _, i := range Sort(items) {
		if i.State == ToTreat {
			return i, true
		}
	}
	return Item{}, false
}

// LeftOver lists what goes to another assembly, in the order of Sort: deferred or never
// come to, and an item that was still spoken of at the end; of those that have gone there
// already the ones that were put off here.
func LeftOver(items []Item) []Item {
	return slices.DeleteFunc(Sort(items), func(i Item) bool {
		return i.State == Treated || i.State == Withdrawn || i.State == Carried && i.Ended.IsZero()
	})
}
