package assembly

import (
	"cmp"
	"slices"
	"time"
)

// Order lists who waits in the order in which Next calls them if nothing else happens.
// Somebody whose direct reply another one has stands in it with Hand.
func (q *Queue) Order() []Waiting {
	order := slices.Clone(q.Waiting)
	slices.SortFunc(order, q.before)
	points := 0
	for points < len(order) && order[points].Wish == Point {
		points++
	}
	rest := order[points:]
	if i := slices.IndexFunc(rest, func(w Waiting) bool { return w.Wish == Reply }); i > 0 {
		reply := rest[i]
		copy(rest[1:i+1], rest[:i])
		rest[0] = reply
	}
	for i := range rest {
		if i > 0 {
			rest[i].Wish = Hand
		}
	}
	return order
}

// before is the rule between two who wait, a direct reply aside.
func (q *Queue) before(a, b Waiting) int {
	if a.Wish == Point || b.Wish == Point {
		if a.Wish == b.Wish {
			return cmp.Compare(a.Arrival, b.Arrival)
		}
		if a.Wish == Point {
			return -1
		}
		return 1
	}
	ta, tb := q.Spoke[a.Who], q.Spoke[b.Who]
	return cmp.Or(cmp.Compare(ta.Turns, tb.Turns), cmp.Compare(ta.Time, tb.Time), cmp.Compare(a.Arrival, b.Arrival))
}

// Next ends the turn of who speaks and calls the first of Order; it reports false when
// nobody waits. In a pause nobody is called: nothing changes then.
func (q *Queue) Next(at time.Time) (Turn, bool) {
	if q.Paused {
		return Turn{}, false
	}
	q.end(at)
	order := q.Order()
	if len(order) == 0 {
		return Turn{}, false
	}
	called := order[0]
	q.Withdraw(called.Who)
	if called.Wish != Point {
		q.lapse()
	}
	q.Now = &Turn{Who: called.Who, Wish: called.Wish, Since: at}
	return *q.Now, true
}

// end counts the turn of who speaks.
func (q *Queue) end(at time.Time) {
	if q.Now == nil {
		return
	}
	if q.Spoke == nil {
		q.Spoke = make(map[Speaker]Talk)
	}
	talk := q.Spoke[q.Now.Who]
	talk.Time += q.Speaking(at)
	if q.Now.Wish != Point {
		talk.Turns++
	}
	q.Spoke[q.Now.Who], q.Now = talk, nil
}

// lapse makes hands of the replies to a turn that is past.
func (q *Queue) lapse() {
	for i := range q.Waiting {
		if q.Waiting[i].Wish == Reply {
			q.Waiting[i].Wish = Hand
		}
	}
}

// Speaking is how long the present turn has lasted, pauses left out; 0 when nobody speaks.
func (q *Queue) Speaking(at time.Time) time.Duration {
	switch {
	case q.Now == nil:
		return 0
	case q.Paused:
		return q.Now.Spoken
	}
	return q.Now.Spoken + max(0, at.Sub(q.Now.Since))
}

// Pause stops the time of who speaks. Who waits keeps their place, and can still ask.
func (q *Queue) Pause(at time.Time) {
	if q.Now != nil {
		q.Now.Spoken = q.Speaking(at)
	}
	q.Paused = true
}

// Resume ends a pause: who was speaking goes on.
func (q *Queue) Resume(at time.Time) {
	if q.Paused && q.Now != nil {
		q.Now.Since = at
	}
	q.Paused = false
}

// Clear ends the turn of who speaks and sends everybody in the queue home: at the end of
// an item, or of the assembly. What they spoke stays, for whoever spoke least goes first
// all evening.
func (q *Queue) Clear(at time.Time) {
	q.end(at)
	q.Waiting = nil
}
