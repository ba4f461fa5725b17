extension FlowPictureTests {
  /// The fixture's flow in each form, looked at by hand.
  static let mermaid = """
    flowchart TD
      start(("start"))
      subgraph part_about["about"]
        step_who_for["who-for"]
        step_help("help")
        step_name["name"]
        step_born["born"]
        subgraph box_home["home: use address"]
          step_home_I_fixed["fixed"]
          step_home_I_street["street"]
          end_home_I_done(("done"))
        end
        subgraph box_work["work: use address"]
          step_work_I_fixed["fixed"]
          step_work_I_street["street"]
          end_work_I_done(("done"))
        end
      end
      subgraph part_paying["paying"]
        subgraph box_plans["plans: repeat plan, at most 2"]
          step_plans_I_plan["plan"]
          step_plans_I_number["number"]
          step_plans{{"plans"}}
        end
        step_review{{"review"}}
      end
      end_registered(["registered"])
      start --> step_who_for
      step_who_for -->|"is-for-another"| step_help
      step_who_for -->|"otherwise"| step_name
      step_help --> step_name
      step_name --> step_born
      step_born -->|"is-young"| step_plans_I_plan
      step_born -->|"otherwise"| step_home_I_fixed
      step_home_I_fixed -->|"fixed is yes"| step_home_I_street
      step_home_I_fixed -->|"otherwise"| end_home_I_done
      step_home_I_street --> end_home_I_done
      end_home_I_done --> step_work_I_fixed
      step_work_I_fixed -->|"fixed is yes"| step_work_I_street
      step_work_I_fixed -->|"otherwise"| end_work_I_done
      step_work_I_street --> end_work_I_done
      end_work_I_done -->|"home.fixed is one of [no, not-sure]"| step_review
      end_work_I_done -->|"otherwise"| step_plans_I_plan
      step_plans_I_plan -->|"plan.asks is yes"| step_plans_I_number
      step_plans_I_plan -->|"plan is other"| step_plans_I_number
      step_plans_I_plan -->|"otherwise"| step_plans
      step_plans_I_number --> step_plans
      step_plans -->|"add"| step_plans_I_plan
      step_plans --> step_review
      step_review --> end_registered

    """

  static let dot = """
    digraph "visit" {
      node [shape=box];
      start [label="start", shape=circle];
      subgraph cluster_part_about {
        label="about";
        step_who_for [label="who-for"];
        step_help [label="help", style=rounded];
        step_name [label="name"];
        step_born [label="born"];
        subgraph cluster_box_home {
          label="home: use address";
          step_home_I_fixed [label="fixed"];
          step_home_I_street [label="street"];
          end_home_I_done [label="done", shape=circle];
        }
        subgraph cluster_box_work {
          label="work: use address";
          step_work_I_fixed [label="fixed"];
          step_work_I_street [label="street"];
          end_work_I_done [label="done", shape=circle];
        }
      }
      subgraph cluster_part_paying {
        label="paying";
        subgraph cluster_box_plans {
          label="plans: repeat plan, at most 2";
          step_plans_I_plan [label="plan"];
          step_plans_I_number [label="number"];
          step_plans [label="plans", shape=hexagon];
        }
        step_review [label="review", shape=hexagon];
      }
      end_registered [label="registered", shape=oval];
      start -> step_who_for;
      step_who_for -> step_help [label="is-for-another"];
      step_who_for -> step_name [label="otherwise"];
      step_help -> step_name;
      step_name -> step_born;
      step_born -> step_plans_I_plan [label="is-young"];
      step_born -> step_home_I_fixed [label="otherwise"];
      step_home_I_fixed -> step_home_I_street [label="fixed is yes"];
      step_home_I_fixed -> end_home_I_done [label="otherwise"];
      step_home_I_street -> end_home_I_done;
      end_home_I_done -> step_work_I_fixed;
      step_work_I_fixed -> step_work_I_street [label="fixed is yes"];
      step_work_I_fixed -> end_work_I_done [label="otherwise"];
      step_work_I_street -> end_work_I_done;
      end_work_I_done -> step_review [label="home.fixed is one of [no, not-sure]"];
      end_work_I_done -> step_plans_I_plan [label="otherwise"];
      step_plans_I_plan -> step_plans_I_number [label="plan.asks is yes"];
      step_plans_I_plan -> step_plans_I_number [label="plan is other"];
      step_plans_I_plan -> step_plans [label="otherwise"];
      step_plans_I_number -> step_plans;
      step_plans -> step_plans_I_plan [label="add"];
      step_plans -> step_review;
      step_review -> end_registered;
    }

    """

  static let text = """
    visit
      start
        -> who-for
      about
        who-for
          -> help when is-for-another (who is child)
          -> name otherwise
        help (to read)
          -> name
        name
          -> born
        born
          -> plans when is-young (age at most 17 and who is me)
          -> home otherwise
        home: use address
          fixed
            -> street when fixed is yes
            -> done otherwise
          street
            -> done
          done
            -> work
        work: use address
          fixed
            -> street when fixed is yes
            -> done otherwise
          street
            -> done
          done
            -> review when home.fixed is one of [no, not-sure]
            -> plans otherwise
      paying
        plans: repeat plan, at most 2
          plan
            -> number when plan.asks is yes
            -> number when plan is other
            -> plans otherwise
          number
            -> plans
          plans (summary)
            -> plan when add
            -> review
        review (review)
          -> registered
      registered (ending)

    """
}
