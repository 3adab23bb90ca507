package commands

import (
	"fmt"
	"slices"

	"tocsin/collective/decision"
	"tocsin/report/chart"
)

// picturable methods have results that a chart shows better than lines.
func picturable(m decision.Method) bool {
	return slices.Contains([]decision.Method{decision.Approval, decision.Score, decision.Points, decision.Dates, decision.Temperature}, m)
}

// picture is a chart of a result, nil where lines say it as well: of one or two bars.
func (c *Call) picture(p decision.Proposal) ([]byte, error) {
	method := p.Rules.Method
	if !picturable(method) || p.Receipt.Count.Voted() == 0 || method != decision.Temperature && len(p.Options) < 3 {
		return nil, nil
	}
	v := c.voiceFor(p.Circle)
	bars := chart.Bars{Title: v.T("proposal.poll", "number", number(p), "title", p.Title)}
	if method == decision.Temperature {
		for _, choice := range method.Choices() {
			bars.Bars = append(bars.Bars, chart.Bar{Label: v.choice(choice), Parts: []int{p.Receipt.Count.Of(choice)}})
		}
	}
	for i, option := range p.Receipt.Options {
		bar := chart.Bar{Label: letterText(p, decision.Letter(i)), Parts: []int{option.Total}}
		if method == decision.Dates {
			bar.Parts = []int{option.Yes, option.Total - option.Yes}
		}
		bars.Bars = append(bars.Bars, bar)
	}
	if method == decision.Dates {
		bars.Legend = []string{v.choice(decision.Yes), v.choice(decision.IfNeedBe)}
	}
	png, err := bars.PNG()
	if err != nil {
		return nil, fmt.Errorf("draw result: %w", err)
	}
	return png, nil
}

// pictureText says in words what the picture shows: whoever does not see it loses
// nothing.
func (v voice) pictureText(p decision.Proposal) string {
	var lines []string
	if p.Rules.Method == decision.Temperature {
		for _, choice := range p.Rules.Method.Choices() {
			lines = append(lines, v.T("receipt.choice", "choice", v.choice(choice), "n", p.Receipt.Count.Of(choice)))
		}
	} else {
		lines = v.optionTotals(p)
	}
	return join(append([]string{v.T("picture.of", "number", number(p), "title", p.Title)}, lines...))
}
