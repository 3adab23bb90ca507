package action

// Evaluation is what somebody who took part thinks afterwards. It never says who.
type Evaluation struct {
	Worked string // what worked
	Failed string // what did not
	Next   string // what next
}

// IsZero says whether nothing was answered.
func (e Evaluation) IsZero() bool { return e == Evaluation{} }
