package mandate

import (
	"cmp"
	"slices"
	"time"

	"tocsin/collective"
	"tocsin/collective/assembly"
)

// Has is what somebody has of mandates: the less, the sooner they get one.
type Has int

// What somebody has.
const (
	Nothing Has = iota
	Another     // of another kind
	TheSame     // of the same kind
)

// HasOf says what somebody has now, of mandates of one circle, with regard to a post.
func HasOf(who assembly.Speaker, post Post, all []Mandate, now time.Time) Has {
	has := Nothing
	for _, m := range all {
		if m.Holder == who && m.InForce(now) {
			if m.Post.Same(post) {
				return TheSame
			}
			has = Another
		}
	}
	return has
}

// Before are those of the willing who come before somebody for a post, in the order given: nobody has two
// of the same kind at once as long as others are willing. None: they may have it.
func Before(who assembly.Speaker, post Post, all []Mandate, willing []Willing, now time.Time) []collective.MemberID {
	if HasOf(who, post, all, now) != TheSame {
		return nil
	}
	var first []collective.MemberID
	for _, w := range willing {
		she := assembly.Member(w.Member)
		if w.Holds(post, now) && she != who && HasOf(she, post, all, now) != TheSame {
			first = append(first, w.Member)
		}
	}
	return first
}

// Willing is that a member said they would take a mandate of a kind, of which anybody may remind them.
type Willing struct {
	Member collective.MemberID
	Post   Post
	Since  time.Time
}

// lasting is for how long it holds that somebody is willing.
const lasting = 365 * 24 * time.Hour

// Holds says whether it is for a post and still holds.
func (w Willing) Holds(post Post, now time.Time) bool {
	return w.Post.Same(post) && now.Sub(w.Since) < lasting
}

// Turns is how often each had a mandate for a post.
func Turns(all []Mandate, post Post) map[assembly.Speaker]int {
	turns := map[assembly.Speaker]int{}
	for _, m := range all {
		if m.Was() && m.Holder != "" && m.Post.Same(post) {
			turns[m.Holder]++
		}
	}
	return turns
}

// Posts are those of some mandates, each once: the kinds that have a name in their order, then the others
// by their words.
func Posts(all []Mandate) []Post {
	var posts []Post
	for _, m := range all {
		if !slices.ContainsFunc(posts, m.Post.Same) {
			posts = append(posts, m.Post)
		}
	}
	slices.SortStableFunc(posts, func(a, b Post) int { return cmp.Or(rank(a)-rank(b), cmp.Compare(plain(a.Words), plain(b.Words))) })
	return posts
}

func rank(p Post) int {
	if i := slices.Index(Kinds(), p.Kind); i >= 0 {
		return i
	}
	return len(Kinds())
}
