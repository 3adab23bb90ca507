package assembly

import (
	"errors"
	"slices"
	"time"
)

// Wish is what somebody asks to speak for.
type Wish string

// The wishes.
const (
	Hand  Wish = "parole"
	Point Wish = "motion"  // a point of order: about how the assembly goes, not what it speaks of
	Reply Wish = "reponse" // directly, to who speaks now
)

// Queue is the speaking queue of an assembly. Nobody hands out the floor; a rule does:
//
//   - Points of order come before all, in the order in which they were asked.
//   - Then comes one direct reply to who spoke last, if somebody asked for it during that
//     turn. Of several who did, the one whom the next rule puts first has it; the others
//     keep their place as everybody does. A reply and a point of order are not replied to.
//   - Then whoever had the fewest turns, of those who spoke least, of those who asked first.
//
// Nobody stands in it twice, and who speaks now does not stand in it. A point of order is
// no turn, but its time counts as spoken; pauses do not. The zero Queue is empty.
//
// It is stored, sealed, as long as the assembly lasts; of it only Spoke outlives Clear.
type Queue struct {
	Waiting  []Waiting        `json:"waiting,omitempty"` // by arrival
	Now      *Turn            `json:"now,omitempty"`     // nobody speaks: nil
	Spoke    map[Speaker]Talk `json:"spoke,omitempty"`
	Arrivals int              `json:"arrivals,omitempty"` // how many ever asked
	Paused   bool             `json:"paused,omitempty"`
}

// Waiting is somebody who asked to speak.
type Waiting struct {
	Who     Speaker   `json:"who"`
	Wish    Wish      `json:"wish"`
	Arrival int       `json:"arrival"` // rank of asking
	Asked   time.Time `json:"asked"`
}

// Turn is somebody who speaks now.
type Turn struct {
	Who    Speaker       `json:"who"`
	Wish   Wish          `json:"wish"`
	Since  time.Time     `json:"since"`  // of what Spoken does not count yet; means nothing in a pause
	Spoken time.Duration `json:"spoken"` // before Since
}

// Talk is how much somebody has spoken, their present turn left out.
type Talk struct {
	Turns int           `json:"turns"`
	Time  time.Duration `json:"time"`
}

// Errors of Ask.
var (
	ErrStands  = errors.New("stands in the queue already")
	ErrSpeaks  = errors.New("speaks now")
	ErrWish    = errors.New("unknown wish, expected parole, motion or reponse")
	ErrNobody  = errors.New("nobody asks")
	ErrNoReply = errors.New("nothing to reply to: nobody speaks, or for a reply or a point of order")
	ErrCrowded = errors.New("too many wait")
)

// MaxWaiting bounds the queue, and with it what is stored.
const MaxWaiting = 500

// Ask puts somebody into the queue. Who stands in it may ask for something else, and
// keeps their arrival unless it is for a point of order. It errors with ErrStands,
// ErrSpeaks, ErrNoReply, ErrWish, ErrNobody or ErrCrowded.
func (q *Queue) Ask(who Speaker, wish Wish, at time.Time) error {
	i := q.place(who)
	switch {
	case wish != Hand && wish != Point && wish != Reply:
		return ErrWish
	case who == "":
		return ErrNobody
	case q.Now != nil && q.Now.Who == who:
		return ErrSpeaks
	case i >= 0 && q.Waiting[i].Wish == wish:
		return ErrStands
	case wish == Reply && (q.Now == nil || q.Now.Wish != Hand):
		return ErrNoReply
	case i >= 0 && wish != Point:
		q.Waiting[i].Wish = wish
		return nil
	case i < 0 && len(q.Waiting) >= MaxWaiting:
		return ErrCrowded
	}
	q.Withdraw(who)
	q.Arrivals++
	q.Waiting = append(q.Waiting, Waiting{Who: who, Wish: wish, Arrival: q.Arrivals, Asked: at})
	return nil
}

// Withdraw takes somebody out of the queue, and reports whether they stood in it. Who
// speaks is ended by Next, not by this.
func (q *Queue) Withdraw(who Speaker) bool {
	before := len(q.Waiting)
	q.Waiting = slices.DeleteFunc(q.Waiting, func(w Waiting) bool { return w.Who == who })
	return len(q.Waiting) < before
}

// place is where somebody stands, or -1.
func (q *Queue) place(who Speaker) int {
	return slices.IndexFunc(q.Waiting, func(w Waiting) bool { return w.Who == who })
}
