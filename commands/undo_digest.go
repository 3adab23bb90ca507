package commands

import (
	"errors"
	"time"

	"tocsin/collective"
	"tocsin/collective/digest"
	"tocsin/storage"
)

// keptWish is what a room is told and when, as a field; keptDigest goes along with it.
type keptWish struct {
	Room collective.RoomID `json:"room"`
	Zone string            `json:"zone"`
	Wish digest.Wish       `json:"wish"`
}

type keptDigest struct {
	Since, Last time.Time
	Seen        []string
}

// readDigest reads a digest that a room is told: what somebody reads in private is their own.
func readDigest(c *Call, id string) (fields, error) {
	s, err := c.tx.Subscription(id)
	if err != nil || s.Room == "" {
		return fields{}, err
	}
	return fields{"wish": asField(keptWish{s.Room, s.Zone.String(), s.Wish}), "~rest": asField(keptDigest{s.Since, s.Last, s.Seen})}, nil
}

// subscriptionOf is the subscription that a field says.
func subscriptionOf(id, wish, rest string) (digest.Subscription, error) {
	var kept keptWish
	var along keptDigest
	if err := errors.Join(readField(wish, &kept), readField(rest, &along)); err != nil {
		return digest.Subscription{}, err
	}
	zone, err := time.LoadLocation(kept.Zone)
	return digest.Subscription{ID: id, Room: kept.Room, Zone: zone, Wish: kept.Wish, Since: along.Since.In(zone), Last: along.Last, Seen: along.Seen}, err
}

func putDigest(c *Call, s swing) error {
	now, err := c.tx.Subscription(s.id)
	there := err == nil
	if err != nil && !errors.Is(err, storage.ErrNotFound) {
		return err
	}
	if s.to["wish"] == "" {
		return c.dropSubscription(now)
	}
	next, err := subscriptionOf(s.id, s.to["wish"], s.to["~rest"])
	if err != nil {
		return err
	}
	if there {
		next.Since, next.Last, next.Seen = now.Since, now.Last, now.Seen
		return c.planSubscription(&next, c.tx.SaveSubscription)
	}
	others, err := c.tx.SubscriptionsIn(next.Room)
	if err != nil {
		return err
	}
	if len(others) > 0 {
		return refuse("digests.same", "when", c.wishText(others[0]), "next", c.moment(others[0].Planned),
			"digests", c.commandLine(digestsKey), "stop", c.name("digesting.stop"))
	}
	return c.planSubscription(&next, c.tx.PutSubscriptionBack)
}

func digestLines(_ *Call, v voice, s swing) ([]string, error) {
	if s.to["wish"] == "" {
		return []string{v.T("undo.no-digest")}, nil
	}
	d, err := subscriptionOf(s.id, s.to["wish"], s.to["~rest"])
	return []string{v.T("undo.digest", "when", v.wishText(d))}, err
}
