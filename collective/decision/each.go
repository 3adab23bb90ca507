package decision

import "fmt"

// DecideEach applies rules to a vote of several circles that has to pass in each of
// them and over all. It is adopted only where the whole and every part are; otherwise
// it ends as the whole did, or, where that alone would have been adopted, as the first
// part that was not. Parts come with their Circle and Count and are returned with the
// rest. Only a text can pass in several circles: for the other methods the error is
// ErrMethod.
func DecideEach(r Rules, options int, whole Count, parts []Part) (Receipt, error) {
	if r.Method != Majority && r.Method != Consent && r.Method != Consensus {
		return Receipt{}, fmt.Errorf("%s in each circle: %w", r.Method, ErrMethod)
	}
	receipt, err := Decide(r, options, whole)
	if err != nil {
		return receipt, err
	}
	for _, part := range parts {
		one, err := Decide(r, options, part.Count)
		if err != nil {
			return receipt, fmt.Errorf("circle %s: %w", part.Circle, err)
		}
		part.Checks, part.Outcome = one.Checks, one.Outcome
		receipt.Parts = append(receipt.Parts, part)
		if receipt.Outcome == Adopted {
			receipt.Outcome = part.Outcome
		}
	}
	return receipt, nil
}
