package commands

const nextKey = "next"

// next calls the next speaker; whoever is there may say it.
func next() Command {
	return Command{Key: nextKey, Group: meetGroup, Guard: ofACircle, Run: func(c *Call) error {
		a, err := c.liveMeeting()
		if err != nil {
			return err
		}
		if twice, err := c.saidTwice(a); twice || err != nil {
			return err
		}
		return c.nextSpeaker(a)
	}}
}
